import Foundation
import Probability
import Scoring
import StructuredText
import Testing

@testable import Studies

struct SchoolsStudyTests {
  /// Pupils of elementary schools over three Aprils; school `k` adds `effects[k]` a year.
  private func pupils(
    effects: [Double], size: Int = 40, seed: UInt64 = 1,
    aid: (Int, Int) -> Int = { school, pupil in (school + pupil) % (3 + school % 4) == 0 ? 1 : 0 }
  )
    -> [String]
  {
    var stream = RandomStream(seed: seed, stream: 1)
    var lines: [String] = []
    for (school, effect) in effects.enumerated() {
      for pupil in 0..<size {
        var score = stream.normal() - 0.3 * Double(aid(school, pupil))
        for (year, grade) in [(2021, "小4"), (2022, "小5"), (2023, "小6")] {
          lines.append("p\(school)-\(pupil),\(year),\(grade),E\(school),\(score),\(aid(school, pupil)),\(pupil % 2)")
          score += 0.4 + effect + 0.3 * stream.normal()
        }
      }
    }
    return lines
  }

  private func run(_ study: TinySchools) throws -> (result: SchoolsResult, rule: ExpectationRule) {
    let path = "\(study.folder)/run"
    var folder = try RunFolder(path: path)
    let result = try SchoolsStudy(try study.plan(), threads: 1).run(into: &folder)
    try folder.publish(about: ["study": "schools"])
    return (result, try ExpectationRule.load(path: "\(path)/expectation-rule.json"))
  }

  private func refusal(_ study: TinySchools) -> StudyError? {
    do {
      _ = try run(study)
      return nil
    } catch { return error as? StudyError }
  }

  private static let effects = [0.3, 0.2, 0.1, 0, 0, -0.1, -0.2, -0.3]

  @Test func `schools that add more are found, with intervals that hold the truth`() throws {
    // Sixteen schools, so that what a school adds has nothing to do with the hardship of its pupils.
    let effects = Self.effects + Self.effects.reversed()
    let study = try TinySchools(
      pupils: pupils(effects: effects), schools: effects.indices.map { "E\($0),\($0 % 3)" }, plan: "traits: { items: all }")
    let (result, _) = try run(study)
    let found = try effects.indices.map { j in try #require(result.schools.first { $0.code == "E\(j)" }?.growth) }
    #expect(result.schools.count == 16 && result.schools.allSatisfy { $0.standing == .judged })
    #expect(found[0].mean > 0.15 && found[7].mean < -0.15 && found[0].aboveExpectation! > 0.99)
    #expect(zip(found, effects).count { $0.wide.low < $1 && $1 < $0.wide.high } >= 14)
    #expect(result.growth!.schoolDeviation.estimate > 0.1 && result.growth!.schoolDeviation.estimate < 0.4)
    #expect(result.traits!.traits.count == 1 && !result.traits!.traits[0].isFound)
    #expect(found.allSatisfy { $0.years.map(\.year) == [2021, 2022] })
    #expect(Set(result.notes.map(\.code)).isSuperset(of: ["estimand", "few_schools", "no_trait", "prior_error_unknown"]))
  }

  @Test func `a school of fewer than ten pupils is told nothing of, and nothing is told about it`() throws {
    let lines = pupils(effects: Self.effects).filter { line in
      !line.hasPrefix("p3-") || line.split(separator: ",")[0].dropFirst(3).count == 1 && !line.hasPrefix("p3-9")
    }
    let (result, _) = try run(try TinySchools(pupils: lines))
    let school = result.schools[3]
    #expect(school.standing == .tooSmall && school.growth == nil && school.level == nil && school.hardship == nil)
    #expect(result.notes.contains { $0.code == "schools_too_small" && $0.items == ["E3"] })
    guard case .array(let schools)? = result.json["schools"] else { return #expect(Bool(false), "schools") }
    #expect(schools[3]["pupils"] == .null && schools[3]["scores"] == .null)
  }

  @Test(arguments: [2, 3, 6]) func `a town of few schools has its study, without traits`(schools: Int) throws {
    let study = try TinySchools(
      pupils: pupils(effects: Array(Self.effects.prefix(schools))), schools: (0..<schools).map { "E\($0),\($0)" },
      plan: "traits: { items: all }")
    let result = try run(study).result
    #expect(result.schools.count == schools && result.schools.allSatisfy { $0.growth != nil } && result.traits == nil)
    #expect(result.notes.contains { $0.code == "too_few_schools_for_traits" })
  }

  @Test func `a school that is alone in its type is told so, and the others have their study`() throws {
    let lines = pupils(effects: Self.effects).map { line -> String in
      guard line.hasPrefix("p2-") else { return line }
      return line.replacing("小4", with: "中1").replacing("小5", with: "中2").replacing("小6", with: "中3")
    }
    let result = try run(try TinySchools(pupils: lines)).result
    #expect(result.schools[2].standing == .alone && result.schools[2].growth == nil && result.schools[2].type == "中学校")
    #expect(result.schools[3].growth != nil && result.notes.contains { $0.code == "schools_alone" && $0.items == ["E2"] })
  }

  @Test func `one school cannot be compared`() throws {
    #expect(refusal(try TinySchools(pupils: pupils(effects: [0.1]))) == .oneSchool)
  }

  @Test func `scores on two scales are refused with the years or the schools`() throws {
    let lines = pupils(effects: Self.effects)
    let years = lines.map { line -> String in
      var cells = line.split(separator: ",").map(String.init)
      if cells[1] == "2023" { cells[4] = String(50 + 10 * Double(cells[4])!) }
      return cells.joined(separator: ",")
    }
    #expect(refusal(try TinySchools(pupils: years)) == .twoScales("2021", "2022", isYears: true))
    let schools = lines.map { line -> String in
      var cells = line.split(separator: ",").map(String.init)
      if cells[3] == "E2" { cells[4] = String(50 + 10 * Double(cells[4])!) }
      return cells.joined(separator: ",")
    }
    #expect(refusal(try TinySchools(pupils: schools)) == .twoScales("E0", "E2", isYears: false))
  }

  @Test func `a school without hardship of any pupil is named and left out`() throws {
    let lines = pupils(effects: Self.effects).map { line -> String in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[3] == "E5" { cells[5] = "" }
      return cells.joined(separator: ",")
    }
    let (result, _) = try run(try TinySchools(pupils: lines))
    #expect(!result.schools.contains { $0.code == "E5" } && result.schools.count == 7)
    #expect(result.notes.contains { $0.code == "schools_without_hardship" && $0.items == ["E5"] })
    #expect(result.pupils.leftOut.contains { $0.reason == "no_hardship" && $0.records == 80 })
  }

  @Test func `a hardship that is the same for all is refused by name`() throws {
    #expect(refusal(try TinySchools(pupils: pupils(effects: Self.effects, aid: { _, _ in 0 }))) == .constantHardship("aid"))
  }

  @Test func `hardship that is the same in every school is not held fixed, and traits wait for schools that differ`() throws {
    let study = try TinySchools(
      pupils: pupils(effects: Self.effects, aid: { _, pupil in pupil % 4 == 0 ? 1 : 0 }), schools: (0..<8).map { "E\($0),\($0)" },
      plan: "traits: { items: all }")
    let result = try run(study).result
    #expect(result.traits == nil && result.withinBetween.isEmpty && result.notes.contains { $0.code == "same_hardship" })
    #expect(!result.growth!.coefficients.contains { $0.english == "mean hardship of the school" })
  }

  @Test func `the gap within schools is that of the pupils, and its variance is told as it is`() throws {
    let effects = Self.effects + Self.effects.reversed()
    let result = try run(try TinySchools(pupils: pupils(effects: effects), plan: "prior: none")).result
    let equity = try #require(result.equity)
    // One standard deviation of the index is one of aid, 0.43 where 24 % have it.
    let gap = -0.3 * 0.43
    #expect(abs(equity.slope.estimate - gap) < 3 * equity.slope.standardError + 0.02)
    #expect(equity.slope.standardError > 0.01 && equity.slope.standardError < 0.1)
    #expect(equity.isSingular == (equity.slopeDeviation == 0))
    #expect(equity.explained.map(\.model) == ["pupils", "school_hardship"] && equity.explained[0].share == nil)
  }

  @Test func `a constant trait and one known for a handful of schools are not tested, and why is said`() throws {
    let constant = try TinySchools(
      pupils: pupils(effects: Self.effects), schools: (0..<8).map { "E\($0),3" }, plan: "traits: { items: all }")
    let first = try run(constant).result.traits!
    #expect(first.traits.isEmpty && first.untested.map(\.item) == ["trait"] && first.untested[0].english.contains("same"))
    let few = try TinySchools(
      pupils: pupils(effects: Self.effects), schools: (0..<8).map { $0 < 3 ? "E\($0),\($0)" : "E\($0)," }, plan: "traits: { items: all }")
    let second = try run(few).result.traits!
    #expect(second.traits.isEmpty && second.untested[0].english.contains("only 3 schools"))
  }

  @Test func `a school that changes its code is suspected, and counted as one when the plan says so`() throws {
    let lines = pupils(effects: Self.effects).map { line -> String in
      var cells = line.split(separator: ",").map(String.init)
      if cells[3] == "E1", cells[1] != "2021" { cells[3] = "E9" }
      return cells.joined(separator: ",")
    }
    let before = try run(try TinySchools(pupils: lines)).result
    #expect(before.notes.contains { $0.code == "school_code_changed" && $0.items == ["E1→E9"] })
    #expect(!before.schools.contains { $0.code == "E1" } && before.schools.contains { $0.code == "E9" && $0.records == 40 })
    let after = try run(try TinySchools(pupils: lines, plan: "renamed: { E1: E9 }")).result
    #expect(!after.notes.contains { $0.code == "school_code_changed" })
    #expect(after.schools.contains { $0.code == "E9" && $0.records == 80 })
  }

  @Test func `without a school to credit anything to there is no study, and the main reason is told`() throws {
    let lines = pupils(effects: Self.effects).filter { $0.contains(",2021,") }
    guard case .noScores(let reason)? = refusal(try TinySchools(pupils: lines)) else { return #expect(Bool(false), "refused") }
    #expect(reason?.reason == "no_prior" && reason?.records == 320)
  }

  @Test func `the rule of expectation is the fixed part of the model`() throws {
    // Every school has the same share of aid, so that the hardship of schools is not in the model.
    let study = try TinySchools(
      pupils: pupils(effects: Self.effects, aid: { _, pupil in pupil % 4 == 0 ? 1 : 0 }), plan: "prior: none\nadjust: [girl]")
    let (result, rule) = try run(study)
    let coefficient = Dictionary(uniqueKeysWithValues: result.level.coefficients.map { ($0.english, $0.estimate) })
    let hardship = result.hardship
    for (grade, year) in [("小4", 2021), ("小5", 2022)] {
      for (aid, girl) in [(0.0, 0.0), (1, 0), (0, 1), (1, 1)] {
        let share = 0.25
        let index = hardship.ingredients[0].weight * (aid - share) / (share * (1 - share) * 320 / 319).squareRoot()
        let expected =
          coefficient["mean of \(grade), \(year)"]! + coefficient["girl"]! * girl + coefficient["hardship of the pupil"]! * index
        let got = rule.expected(grade: grade, values: ["aid": "\(Int(aid))", "girl": "\(Int(girl))"])
        #expect(abs(Double(try #require(got))! - expected) < 2e-3, "\(grade) \(aid) \(girl)")
      }
    }
  }

  @Test func `the answer does not depend on the number of threads`() throws {
    let study = try TinySchools(
      pupils: pupils(effects: Self.effects), schools: (0..<8).map { "E\($0),\(($0 * 5) % 8)" }, plan: "traits: { items: all }")
    let answers = try [1, 3].map { threads -> String in
      var folder = try RunFolder(path: "\(study.folder)/run-\(threads)")
      let result = try SchoolsStudy(try study.plan(), threads: threads).run(into: &folder)
      return result.json.text(.pretty)
    }
    #expect(answers[0] == answers[1])
  }
}
