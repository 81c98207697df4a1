import Testing

@testable import Studies

struct SchoolRecordsBuilderTests {
  /// Score, school and grade of each record, in the order of pupils and years.
  private func lines(_ records: SchoolRecords) -> [String] {
    (0..<records.count).map { i in
      let prior = records.prior.map { " from \($0[i])" } ?? ""
      return "\(records.score[i])\(prior) \(records.schools[Int(records.school[i])]) \(records.grades[Int(records.grade[i])]) "
        + "\(records.years[Int(records.year[i])])"
    }
  }

  @Test func `growth from 小6 to 中1 belongs to the elementary school`() throws {
    let study = try TinySchools(pupils: [
      "a,2021,小5,E1,0.1,0,1", "a,2022,小6,E1,0.4,0,1", "a,2023,中1,J1,0.9,0,1", "a,2024,中2,J1,1.0,0,1"
    ])
    let outcome = try study.records()
    #expect(lines(outcome.records) == ["0.4 from 0.1 E1 小5 2021", "0.9 from 0.4 E1 小6 2022", "1.0 from 0.9 J1 中1 2023"])
    #expect(outcome.records.types == ["小学校", "中学校"] && outcome.reasons.map(\.reason) == ["no_year_before"])
  }

  @Test func `a test at the end of the year credits the school of that year`() throws {
    let study = try TinySchools(
      pupils: ["a,2021,小6,E1,0.1,0,1", "a,2022,中1,J1,0.4,1,1"], plan: "tested: year-end")
    let records = try study.records().records
    #expect(lines(records) == ["0.4 from 0.1 J1 中1 2022"] && records.hardship == [[1]])
  }

  @Test func `hardship is that of the year in which the school worked`() throws {
    let study = try TinySchools(pupils: ["a,2021,小4,E1,0.1,1,1", "a,2022,小5,E1,0.4,0,1"])
    #expect(try study.records().records.hardship == [[1]])
  }

  @Test func `a study of level takes every score that a school can be credited with`() throws {
    let pupils = ["a,2021,小4,E1,0.1,0,1", "a,2022,小5,E1,0.4,0,1", "b,2022,小4,E2,0.3,0,1"]
    let april = try TinySchools(pupils: pupils, plan: "prior: none").records().records
    #expect(lines(april) == ["0.4 E1 小4 2021"] && april.prior == nil)
    let yearEnd = try TinySchools(pupils: pupils, plan: "prior: none\ntested: year-end").records().records
    #expect(lines(yearEnd) == ["0.1 E1 小4 2021", "0.4 E1 小5 2022", "0.3 E2 小4 2022"])
  }

  @Test func `movers, repeaters and gaps are counted and left out`() throws {
    let study = try TinySchools(pupils: [
      "a,2021,小4,E1,0.1,0,1", "a,2022,小5,E2,0.4,0,1", "b,2021,小4,E1,0.1,0,1", "b,2022,小4,E1,0.2,0,1", "c,2021,小4,E1,0.1,0,1",
      "c,2023,小6,E1,0.9,0,1", "d,2021,小4,E1,,0,1", "d,2022,小5,E1,0.5,0,1", "e,2021,小4,E1,0.2,,1", "e,2022,小5,E1,0.5,0,1",
      "f,2021,小4,E2,0.2,0,1", "f,2022,小5,E2,0.6,0,1"
    ])
    let outcome = try study.records()
    #expect(lines(outcome.records) == ["0.6 from 0.2 E2 小4 2021"])
    let counts = Dictionary(uniqueKeysWithValues: outcome.reasons.map { ($0.reason, $0.records) })
    #expect(counts == ["no_year_before": 6, "moved": 1, "grade_not_next": 1, "no_prior": 1, "no_hardship": 1])
    #expect(outcome.moves == [.init(from: "E1", to: "E2"): 1] && outcome.withoutHardship == ["E1": 1])
  }

  @Test func `a score before without its standard error is counted and left out`() throws {
    // The sexes stand for standard errors here: any number will do.
    let pupils = ["a,2021,小4,E1,0.1,0,1", "a,2022,小5,E1,0.4,0,1", "b,2021,小4,E1,0.1,0,", "b,2022,小5,E1,0.3,0,1"]
    let outcome = try TinySchools(pupils: pupils, plan: "score_error: girl").records()
    #expect(lines(outcome.records) == ["0.4 from 0.1 E1 小4 2021"] && outcome.records.priorError == [1])
    #expect(outcome.reasons.contains { $0.reason == "no_prior_error" && $0.records == 1 })
  }

  @Test func `a register that names no pupils knows merged schools too`() throws {
    let study = try TinySchools(
      pupils: ["a,2021,小4,E1,0.1,0,1", "b,2021,小4,E2,0.4,0,1"], plan: "prior: none\nrenamed: { E1: E2 }", namesPupils: false)
    #expect(try study.records().records.schools == ["E2"])
  }

  @Test func `a merged school is counted under the code that the plan says`() throws {
    let study = try TinySchools(
      pupils: ["a,2021,小4,E1,0.1,0,1", "a,2022,小5,E2,0.4,0,1", "b,2021,小4,E2,0.1,0,1", "b,2022,小5,E2,0.3,0,1"],
      schools: ["E1,1", "E2,5"], plan: "renamed: { E1: E2 }\ntraits: { items: all }")
    let data = try study.data(), records = try study.records().records
    #expect(records.schools == ["E2"] && records.count == 2 && data.mergedAway == ["E1"])
    #expect(SchoolTraits(try study.plan(), data: data, records: records).columns.map(\.values) == [[5]])
  }

  @Test func `years that the plan does not ask for are left out`() throws {
    let pupils = ["a,2021,小4,E1,0.1,0,1", "a,2022,小5,E1,0.4,0,1", "a,2023,小6,E1,0.7,0,1"]
    let outcome = try TinySchools(pupils: pupils, plan: "years: [2022]").records()
    #expect(lines(outcome.records) == ["0.7 from 0.4 E1 小5 2022"])
    #expect(outcome.reasons.map(\.reason) == ["year_not_asked", "no_year_before"])
  }

  @Test func `a category becomes indicators of all levels but the first`() throws {
    let pupils = [
      "a,2021,小4,E1,0.1,0,x", "a,2022,小5,E1,0.4,0,x", "b,2021,小5,E1,0.1,0,y", "b,2022,小6,E1,0.4,0,x", "c,2021,小5,E1,0.1,0,z",
      "c,2022,小6,E1,0.4,0,x"
    ]
    let records = try TinySchools(pupils: pupils, plan: "adjust: [girl]", girl: "category").records().records
    #expect(records.adjusted.map(\.name) == ["girl[y]", "girl[z]"] && records.adjusted.map(\.values) == [[0, 1, 0], [0, 0, 1]])
  }

  @Test func `a number that is held fixed stays one column`() throws {
    let pupils = ["a,2021,小4,E1,0.1,0,1", "a,2022,小5,E1,0.4,0,1", "b,2021,小5,E1,0.1,0,0", "b,2022,小6,E1,0.4,0,1"]
    let records = try TinySchools(pupils: pupils, plan: "adjust: [girl]").records().records
    #expect(records.adjusted.map(\.name) == ["girl"] && records.adjusted.map(\.values) == [[1, 0]])
  }
}
