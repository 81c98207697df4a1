import ArgumentParser
import Modeling
import Probability
import StructuredText
import Tabular
import Testing

@testable import KizashiCommands

@Suite struct ValidateCommandTests {
  /// Rows made from a seed: a probability `p`, another score `q` with ties, an outcome `y`, a group `g` of three, and a child `c` with two rows each.
  private static func table(rows n: Int = 300, seed: UInt64 = 1) -> Table {
    var stream = RandomStream(seed: seed)
    let p = stream.uniforms(n).map { 0.02 + 0.6 * $0 * $0 }
    let y = p.map { stream.bernoulli($0) ? 1.0 : 0 }
    return table(p, y, second: p.map { ($0 * 10).rounded() })
  }

  private static func table(_ p: [Double], _ y: [Double], second: [Double]? = nil) -> Table {
    let n = p.count
    return Table(
      name: "t", rows: n,
      columns: [
        Column(name: "p", kind: .number, storage: .numbers(p)), Column(name: "y", kind: .number, storage: .numbers(y)),
        Column(name: "q", kind: .number, storage: .numbers(second ?? p)),
        Column(name: "g", kind: .category, storage: .codes((0..<n).map { Int32($0 % 3) }, levels: ["a", "b", "c"])),
        Column(name: "c", kind: .number, storage: .numbers((0..<n).map { Double($0 / 2) }))
      ], lines: (0..<n).map { Int32($0 + 2) })
  }

  private func answer(_ arguments: [String] = [], table: Table = Self.table()) throws -> ValidateAnswer {
    try ValidateCommand.parse(["t.csv", "--score", "p", "--outcome", "y"] + arguments).answer(for: table)
  }

  private func json(_ arguments: [String] = [], table: Table = Self.table()) throws -> JSONValue {
    try answer(arguments, table: table).json(.english)
  }

  @Test func `the answer has every field of the contract, also those that are null`() throws {
    let fields = [
      "auc", "comparison", "partial_auc", "youden", "average_precision", "brier", "brier_scaled", "log_loss", "calibration", "thresholds",
      "top_k",
      "groups", "warnings"
    ]
    for scale in [1.0, 10] {
      let rows = Self.table()
      let scaled = Self.table(rows["p"]!.numbers!.map { $0 * scale }, rows["y"]!.numbers!)
      let keys = try json(table: scaled).object?.keys ?? []
      for field in fields { #expect(keys.contains(field), "\(field)") }
    }
  }

  @Test func `a score outside zero to one has no measures of a probability, and the same area`() throws {
    let rows = Self.table()
    let scaled = Self.table(rows["p"]!.numbers!.map { $0 * 10 }, rows["y"]!.numbers!)
    let (inside, outside) = try (json(["--threshold", "0.1"], table: rows), json(["--threshold", "1"], table: scaled))
    #expect(inside["auc"]?["estimate"] == outside["auc"]?["estimate"])
    for field in ["brier", "brier_scaled", "log_loss", "calibration"] {
      #expect(outside[field] == .null && inside[field] != .null, "\(field)")
    }
    #expect(outside["thresholds"]?[0]?["true_positive"] == inside["thresholds"]?[0]?["true_positive"])
    #expect(outside["thresholds"]?[0]?["net_benefit"] == .null && inside["thresholds"]?[0]?["net_benefit"] != .null)
    #expect(outside["warnings"]?[0]?["code"] == "not_probability")
  }

  @Test func `a group has the measures of a table of its rows alone`() throws {
    let whole = Self.table()
    let rows = stride(from: 1, to: whole.rows, by: 3)
    let alone = Self.table(rows.map { whole["p"]!.numbers![$0] }, rows.map { whole["y"]!.numbers![$0] })
    let group = try json(["--group", "g", "--threshold", "0.2", "--top-k", "5"], table: whole)["groups"]?[1]
    let expected = try json(["--threshold", "0.2", "--top-k", "5"], table: alone)
    #expect(group?["level"] == "b" && group?["group"] == "g")
    for field in ["observations", "auc", "youden", "brier", "calibration", "thresholds", "top_k"] {
      #expect(group?[field] == expected[field] && group?[field] != nil, "\(field)")
    }
  }

  @Test func `a group of one class and one below the minimum have a reason and no number`() throws {
    var y = Self.table()["y"]!.numbers!
    for row in stride(from: 0, to: y.count, by: 3) { y[row] = 0 }
    let table = Self.table(Self.table()["p"]!.numbers!, y)
    let answer = try json(["--group", "g", "--threshold", "0.2"], table: table)
    #expect(answer["groups"]?[0]?["reason"] == "one_class")
    for field in ["auc", "comparison", "youden", "average_precision", "brier", "log_loss", "calibration"] {
      #expect(answer["groups"]?[0]?[field] == .null, "\(field)")
    }
    #expect(answer["groups"]?[1]?["reason"] == .null && answer["groups"]?[1]?["auc"] != .null)
    #expect(answer["warnings"]?.array?.contains { $0["code"] == "one_class" && $0["items"] == ["g=a"] } == true)
    let small = try json(["--group", "g", "--minimum-group", "101"])
    #expect(small["groups"]?[0]?["reason"] == "below_minimum_size" && small["groups"]?[0]?["events"] == .null)
  }

  @Test func `few events are said first`() throws {
    var y = [Double](repeating: 0, count: 60)
    (y[3], y[40]) = (1, 1)
    let table = Self.table((0..<60).map { 0.01 * Double($0 + 1) }, y)
    let answer = try answer(["--group", "g"], table: table)
    #expect(answer.warnings.first?.code == "few_events")
    for language in [Language.english, .japanese] {
      let lines = answer.text(language).split(separator: "\n")
      #expect(lines[1].contains(language.text("偶然", "chance")))
    }
  }

  @Test func `several scores are compared, and a missing one leaves out its row there only`() throws {
    let rows = Self.table()
    var q = rows["q"]!.numbers!
    q[7] = .nan
    let table = Self.table(rows["p"]!.numbers!, rows["y"]!.numbers!, second: q)
    let answer = try json(["--compare", "q,c"], table: table)
    #expect(answer["observations"] == 300 && answer["comparison"]?["observations"] == 299)
    #expect(answer["comparison"]?["score"] == "q" && answer["comparisons"]?[1]?["score"] == "c")
    #expect(answer["comparison"]?["degrees_of_freedom"] == .null && answer["comparison"]?["method"] == "delong")
    let unpaired = try json(["--compare", "q", "--unpaired"], table: table)["comparison"]
    #expect(unpaired?["degrees_of_freedom"]?.double ?? 0 > 100 && unpaired?["covariance"] == .null)
  }

  @Test func `clusters add limits that do not depend on the number of threads`() throws {
    let one = try json(["--cluster", "c", "--compare", "q", "--threads", "1"])
    #expect(one["auc"]?["clusters"] == 150)
    #expect(one["auc"]?["cluster_low"]?.double ?? 1 < one["auc"]?["estimate"]?.double ?? 0)
    #expect(try json(["--cluster", "c", "--compare", "q", "--threads", "3"]) == one)
    #expect(throws: ValidateProblem.tooFewClusters(column: "k")) {
      var table = Self.table()
      table.columns.append(Column(name: "k", kind: .number, storage: .numbers(table.columns[0].numbers!.map { _ in 1 })))
      _ = try answer(["--cluster", "k"], table: table)
    }
  }

  @Test func `the event can be named, and the ranking then turns`() throws {
    let one = try json()["auc"]?["estimate"]?.double ?? 0
    let zero = try json(["--event", "0"])["auc"]?["estimate"]?.double ?? 0
    #expect(abs(one + zero - 1) < 1e-12)
  }

  @Test func `rows and questions without an answer are refused with line or number, never with a value`() throws {
    let table = Self.table([0.1, 0.2, 1.5, 0.4], [0, 1, 0, 1])
    #expect(throws: ValidateProblem.notProbability(column: "p", line: 4)) { try answer(["--probability"], table: table) }
    #expect(throws: ValidateProblem.repeatedChild(column: "c", line: 3, first: 2)) { try answer(["--key", "c"], table: table) }
    #expect(throws: ValidateProblem.capacityTooLarge(k: 5, rows: 4)) { try answer(["--top-k", "5"], table: table) }
    #expect(throws: ValidateProblem.oneClass(outcome: "y", rows: 2)) { try answer(table: Self.table([0.1, 0.2], [1, 1])) }
    #expect(throws: ValidateProblem.noRows(score: "p", outcome: "y")) {
      try answer(table: Self.table([.nan, .nan, 0.2], [0, 1, .nan]))
    }
    #expect(throws: ValidateProblem.manyOutcomes(outcome: "y", values: 3)) { try answer(table: Self.table([0.1, 0.2, 0.3], [0, 1, 2])) }
    #expect(throws: ValidateProblem.repeatedColumn("p")) { try answer(["--compare", "p"], table: table) }
    #expect(throws: FormulaError.self) { try answer(["--compare", "z"], table: table) }
  }

  @Test(arguments: [
    ["--level", "1"], ["--prevalence", "0"], ["--partial-auc", "0.9"], ["--partial-auc", "0.5:0.5"], ["--top-k", "0"], ["--top-k", "1.5"],
    ["--threshold", "a"], ["--unpaired"], ["--replicates", "1"], ["--minimum-group", "0"]
  ]) func `impossible options are wrong usage`(arguments: [String]) {
    #expect(throws: (any Error).self) { try ValidateCommand.parse(["t.csv", "--score", "p", "--outcome", "y"] + arguments) }
  }

  @Test func `no step of a curve tells of few children`() throws {
    let curve = try json()["curves"]?["ranking"]?.array ?? []
    let events = try json()["events"]?.double ?? 0
    let found = curve.compactMap { $0["sensitivity"]?.double }
    #expect(curve.count > 2)
    for (a, b) in zip(found, found.dropFirst()) { #expect((b - a) * events > 9.5) }
  }

  @Test(arguments: [
    ValidateProblem.noRows(score: "p", outcome: "y"), .oneClass(outcome: "y", rows: 3), .manyOutcomes(outcome: "y", values: 3),
    .notProbability(column: "p", line: 7),
    .repeatedChild(column: "c", line: 7, first: 4), .capacityTooLarge(k: 5, rows: 4), .tooFewClusters(column: "c"), .repeatedColumn("p")
  ]) func `each refusal says what to do in both languages`(problem: ValidateProblem) {
    #expect(problem.english.hasSuffix("."))
    #expect(problem.japanese.hasSuffix("ください。"))
  }
}
