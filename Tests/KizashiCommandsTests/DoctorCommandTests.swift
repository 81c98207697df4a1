import ArgumentParser
import StructuredText
import Testing

@testable import KizashiCommands

struct DoctorCommandTests {
  @Test func `both forms tell the same facts`() throws {
    let json = try Program.run("doctor", "--json", "--threads", "3"), text = try Program.run("doctor", "--threads", "3")
    let object = try #require(json.object)
    #expect(object.keys == ["kizashi", "blas", "blas_core", "threads", "locale", "memory_mib", "crash_reports"])
    #expect(object["crash_reports"] == "withheld")
    #expect(text.output == object.keys.map { "\($0)\t\(object[$0]!.string!)\n" }.joined())
    #expect(object["threads"] == "3" && object["locale"] == "en" && object["kizashi"]?.string == Kizashi.configuration.version)
    #expect(Int(object["memory_mib"]!.string!)! > 100)
    #expect(try Program.run("doctor", "--json", "--locale", "ja").object?["locale"] == "ja")
  }
}
