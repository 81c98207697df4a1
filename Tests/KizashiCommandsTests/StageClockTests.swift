import StructuredText
import Testing

@testable import KizashiCommands

struct StageClockTests {
  @Test func `each stage is told with its wall and processor seconds, in one line`() throws {
    var clock = StageClock()
    #expect(clock.measure("read") { 7 } == 7)
    _ = clock.measure("fit") { (0..<100_000).reduce(0, &+) }
    #expect(clock.line.hasPrefix("timings {") && !clock.line.contains("\n"))
    let seconds = try #require(try JSONValue(parsing: String(clock.line.dropFirst(8))).object)
    #expect(seconds.keys == ["read_s", "read_cpu_s", "fit_s", "fit_cpu_s"])
    #expect(seconds.keys.allSatisfy { (seconds[$0]?.double ?? -1) >= 0 })
  }
}
