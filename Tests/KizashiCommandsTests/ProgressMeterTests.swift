import Testing

@testable import KizashiCommands

struct ProgressMeterTests {
  private func lines(_ arguments: String...) throws -> [String] {
    let study = try SmallStudy()
    return try Program.run(["check", study.plan] + arguments).errorLines
  }

  @Test func `each step is a line with the minutes and seconds since the beginning`() throws {
    let lines = try lines()
    #expect(lines.map { $0.drop { $0 != " " } } == [" reading register 'roster'", " reading register 'support'"])
    #expect(lines.allSatisfy { $0.wholeMatch(of: /\[0:[0-5][0-9]\] .*/) != nil })
  }

  @Test func `steps are told in the language asked for`() throws {
    #expect(try lines("--locale", "ja").allSatisfy { $0.contains("を読み込んでいます") })
  }

  @Test func `quiet is quiet`() throws { #expect(try lines("--quiet").isEmpty && lines("-q").isEmpty) }
}
