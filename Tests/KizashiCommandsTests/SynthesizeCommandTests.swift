import ArgumentParser
import Foundation
import StructuredText
import Testing

@testable import KizashiCommands

struct SynthesizeCommandTests {
  @Test func `a city has twenty thousand children in six years unless told otherwise`() throws {
    let command = try SynthesizeCityCommand.parse(["d"])
    #expect(command.children == 20_000 && command.years == 6 && command.seed == 20_220_614 && !command.null)
    let other = try SynthesizeCityCommand.parse(["d", "--children", "900", "--years", "4", "--seed", "3", "--null"])
    #expect(other.children == 900 && other.years == 4 && other.seed == 3 && other.null)
  }

  @Test func `the same seed makes the same bytes, and another seed does not`() throws {
    let study = try SmallStudy()
    func make(_ name: String, seed: String) throws -> Program.Answer {
      try Program.run(
        "synthesize", "city", "\(study.folder)/\(name)", "--children", "900", "--years", "4", "--seed", seed, "--json", "--quiet")
    }
    let one = try make("a", seed: "5")
    #expect(one.status == 0 && one.error.isEmpty && one.object?["plan"]?.string == "\(study.folder)/a/plan.yaml")
    #expect(try one.object?.keys == ["plan", "truth"] && JSONValue(path: "\(study.folder)/a/truth.json").object != nil)
    _ = try make("b", seed: "5")
    _ = try make("c", seed: "6")
    let files = study.names("a/registers")
    #expect(files.count > 3 && files == study.names("b/registers"))
    let bytes = { (city: String, file: String) in try Data(contentsOf: URL(fileURLWithPath: "\(study.folder)/\(city)/registers/\(file)")) }
    #expect(try files.allSatisfy { try bytes("a", $0) == bytes("b", $0) })
    #expect(try files.allSatisfy { try bytes("a", $0) != bytes("c", $0) })
  }

  @Test func `a study that is there is not overwritten`() throws {
    let study = try SmallStudy(), before = try study.text("plan.yaml")
    let answer = try Program.run("synthesize", "city", study.folder, "--children", "900", "--years", "4")
    #expect(answer.status == 1 && answer.error.contains("plan.yaml"))
    #expect(try study.text("plan.yaml") == before)
  }

  @Test func `a city that cannot be made is refused with what can`() throws {
    let study = try SmallStudy()
    let answer = try Program.run("synthesize", "city", "\(study.folder)/x", "--children", "899")
    #expect(answer.status == 1 && answer.error.contains("899") && answer.error.contains("900") && !study.names().contains("x"))
  }
}
