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

  @Test func `schools are twelve and six with thirty traits unless told otherwise`() throws {
    let command = try SynthesizeSchoolsCommand.parse(["d"])
    #expect(command.schoolsElementary == 12 && command.schoolsJuniorHigh == 6 && command.pupilsPerGrade == 1_333 && command.years == 5)
    #expect(command.traits == 30 && command.strength == .strong && command.sizeSpread == 0 && !command.null)
    let other = try SynthesizeSchoolsCommand.parse(["d", "--strength", "weak", "--traits", "5", "--size-spread", "0.4", "--null"])
    #expect(other.strength == .weak && other.traits == 5 && other.sizeSpread == 0.4 && other.null)
  }

  @Test(arguments: [([String](), 0.06), (["--strength", "weak"], 0.03), (["--null"], 0.0)]) func `truth tells how strongly schools act`(
    options: [String], trait: Double
  ) throws {
    let study = try SmallStudy()
    let answer = try Program.run(
      ["synthesize", "schools", "\(study.folder)/s", "--pupils-per-grade", "60", "--years", "2", "--quiet", "--json"] + options)
    #expect(answer.status == 0 && answer.error.isEmpty && answer.object?["plan"]?.string == "\(study.folder)/s/plan.yaml")
    #expect(study.names("s/registers").sorted() == ["pupils.csv", "schools.csv"])
    let truth = try JSONValue(path: "\(study.folder)/s/truth.json").object
    #expect(truth?["settings"]?.object?["trait"]?.double == trait)
  }

  @Test func `schools that cannot be made are refused with what can`() throws {
    let study = try SmallStudy()
    let answer = try Program.run("synthesize", "schools", "\(study.folder)/x", "--schools-junior-high", "13")
    #expect(answer.status == 1 && answer.error.contains("choose 1 to 12") && !study.names().contains("x"))
    let used = try Program.run("synthesize", "schools", study.folder)
    #expect(used.status == 1 && used.error.contains("plan.yaml"))
  }
}
