import FoundationEssentials
import Glibc
import Scoring
import Testing

/// The built `kizashi-score`: what it links, and its exit codes.
@Suite struct LinkageTests {
  private static let program = ScoringProgram.path

  private static var script: String {
    let file = realpath(#filePath, nil)!
    defer { free(file) }
    return String(cString: file).replacing("ScoreTableTests/LinkageTests.swift", with: "linkage.sh")
  }

  private func run(_ command: String) -> (status: Int32, output: String) { ScoringProgram.run(command) }

  @Test func `the scorer links no BLAS, no solver, no ICU and no network`() {
    let (status, output) = run("sh '\(Self.script)' '\(Self.program)'")
    #expect(status == 0, "\(output)")
  }

  @Test func `the check of linkage sees the libraries of this very test`() {
    let (status, output) = run("sh '\(Self.script)' '\(ScoringProgram.currentExecutable)'")
    #expect(status == 1 && output.contains("Foundation"))
  }

  @Test func `wrong usage exits with 64 and one message`() {
    for arguments in [
      "", "rule.json", "a b c", "a b --colour red", "a b --as-of 2026-02-30", "a b --locale fr", "a b --key", "a b --key x --key y"
    ] {
      let (status, output) = run("'\(Self.program)' \(arguments)")
      #expect(status == 64 && output.hasPrefix("kizashi-score: ") && output.contains("usage:"), "\(arguments): \(output)")
    }
  }

  @Test func `help exits with 0`() {
    let (status, output) = run("'\(Self.program)' --help")
    #expect(status == 0 && output.hasPrefix("usage: kizashi-score RULE TABLE"))
  }

  @Test func `a bad rule exits with 1 and one line`() {
    let (status, output) = run("'\(Self.program)' /nowhere/rule.json t.csv --locale en")
    #expect(status == 1 && output == "/nowhere/rule.json: cannot be read. Check the name and the permission.\n")
  }

  @Test func `a table is scored to standard output`() throws {
    let folder = try Folder()
    try TinyRule.complete.write(path: folder.path("rule.json"))
    try folder.write(Array("児童番号,欠席日数,滞納率\nc1,12,0\n".utf8), to: "t.csv")
    let (status, output) = run(
      "'\(Self.program)' '\(folder.path("rule.json"))' '\(folder.path("t.csv"))' --locale=en --as-of 2026-04-01 --allow-unsigned")
    #expect(status == 0)
    #expect(output == "key,points,probability,band,status,reasons,coverage\nc1,13,0.120000,review,SCORED,many days absent,2/2\n")
  }
}
