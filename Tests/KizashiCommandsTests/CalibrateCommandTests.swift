import ArgumentParser
import Modeling
import Probability
import StructuredText
import Tabular
import Testing
import Validation

@testable import KizashiCommands

@Suite struct CalibrateCommandTests {
  /// Rows made from a seed: a score `p` between 0 and 1, an outcome `y` that rises with it, weights 1 or 2; row 4 has no score, row 5 no outcome.
  private struct Rows {
    var score: [Double], outcome: [Double], weights: [Double]

    init(seed: Int) {
      var stream = RandomStream(seed: 41, task: UInt64(seed))
      let n = 30 + stream.index(below: 60)
      let p = (0..<n).map { _ in Double(1 + stream.index(below: 38)) / 40 }
      var y = p.map { stream.bernoulli(0.1 + 0.7 * $0) ? 1.0 : 0 }
      // Both classes at both ends, so that no map is separated.
      var s = p
      (s[0], s[1], s[2], s[3]) = (0.025, 0.025, 0.95, 0.95)
      (y[0], y[1], y[2], y[3]) = (0, 1, 0, 1)
      (s[4], y[5]) = (.nan, .nan)
      (score, outcome) = (s, y)
      weights = (0..<n).map { _ in Double(1 + stream.index(below: 2)) }
    }

    /// Every row as often as its weight says.
    var repeated: Rows {
      var copy = self
      for i in weights.indices where weights[i] == 2 {
        copy.score.append(score[i])
        copy.outcome.append(outcome[i])
      }
      copy.weights = copy.score.map { _ in 1 }
      return copy
    }

    var table: Table {
      Table(
        name: "t", rows: score.count,
        columns: [
          Column(name: "p", kind: .number, storage: .numbers(score)), Column(name: "y", kind: .number, storage: .numbers(outcome)),
          Column(name: "w", kind: .number, storage: .numbers(weights))
        ], lines: score.indices.map { Int32($0 + 2) })
    }
  }

  private func answer(_ method: String, _ arguments: [String] = [], table: Table) throws -> CalibrationAnswer {
    let command = try CalibrateCommand.parse(["t.csv", "--score", "p", "--outcome", "y", "--method", method] + arguments)
    return try command.answer(for: table)
  }

  private func table(_ scores: [Double], _ outcomes: [Double]) -> Table {
    var rows = Rows(seed: 0)
    (rows.score, rows.outcome, rows.weights) = (scores, outcomes, scores.map { _ in 1 })
    return rows.table
  }

  static let methods = ["platt", "logistic", "beta", "isotonic"]

  @Test(arguments: methods) func `the answer has every field of the contract, in order`(method: String) throws {
    let json = try answer(method, ["--at", "0.5,0.25"], table: Rows(seed: 1).table).json(.english)
    #expect(
      json.object?.keys == [
        "method", "observations", "dropped_missing", "parameters", "knots", "calibrated", "at", "blocks", "log_likelihood", "warnings"
      ])
    let isIsotonic = method == "isotonic"
    #expect((json["parameters"] == .null) == isIsotonic)
    #expect((json["log_likelihood"] == .null) == isIsotonic)
    #expect((json["knots"] == .null) != isIsotonic)
    #expect((json["blocks"] == .null) != isIsotonic)
    #expect(json["at"]?.array?.compactMap { $0["score"]?.double } == [0.5, 0.25])
  }

  @Test(arguments: methods) func `a row without a score is null; one without an outcome has its value and does not take part`(
    method: String
  ) throws {
    let rows = Rows(seed: 2)
    let answer = try answer(method, table: rows.table)
    #expect(answer.inputs.outcome.count == rows.score.count - 2)
    #expect(answer.json(.english)["dropped_missing"] == 2)
    #expect(answer.json(.english)["calibrated"]?[4] == .null)
    #expect(answer.calibrated[5] != nil)
    #expect(answer.calibrated.count == rows.score.count)
  }

  @Test(arguments: 0..<200) func `weights of two equal repeating the row twice`(seed: Int) throws {
    let rows = Rows(seed: seed)
    for method in Self.methods {
      let weighted = try answer(method, ["--weights", "w"], table: rows.table)
      let repeated = try answer(method, table: rows.repeated.table)
      for (a, b) in zip(weighted.calibrated, repeated.calibrated) {
        #expect(a == nil && b == nil || abs(a! - b!) < 1e-9, "\(method)")
      }
    }
  }

  @Test(arguments: 0..<200) func `maps rise with the score, or the answer warns`(seed: Int) throws {
    let places = (1...39).map { "\(Double($0) / 40)" }.joined(separator: ",")
    for method in Self.methods {
      let answer = try answer(method, ["--at", places], table: Rows(seed: seed).table)
      let values = answer.at.compactMap(\.value)
      let rises = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 }
      let warns = answer.json(.english)["warnings"]?[0]?["code"] == "not_monotone"
      #expect(values.count == 39)
      #expect(rises || warns, "\(method)")
      if method == "isotonic" { #expect(!warns) }
    }
  }

  @Test func `a map that falls warns with the name of the score`() throws {
    let falling = table([0.1, 0.2, 0.3, 0.6, 0.7, 0.8], [1, 1, 0, 1, 0, 0])
    let json = try answer("logistic", table: falling).json(.english)
    #expect(json["warnings"]?[0]?["code"] == "not_monotone")
    #expect(json["warnings"]?[0]?["items"] == ["p"])
  }

  @Test func `isotonic takes any score and shares; the others name the line of a score without a logit`() throws {
    let shares = table([-3, 1, 5, 9], [0.2, 0.1, 0.75, 1])
    let json = try answer("isotonic", table: shares).json(.english)
    #expect(json["blocks"] == 3)
    #expect(json["knots"]?.array?.count == 4)
    #expect(throws: CalibrationFailure.notProbability(column: "p", line: 3)) {
      try answer("platt", table: table([0.5, 1.5, 0.2], [0, 1, 1]))
    }
    #expect(throws: CalibrationFailure.atEnd(column: "p", line: 4)) { try answer("beta", table: table([0.5, 0.2, 1, 0], [0, 1, 1, 0])) }
  }

  @Test func `outcomes of one class or beyond a share are refused`() throws {
    for method in Self.methods {
      #expect(throws: FormulaError.outcomeConstant(column: "y")) { try answer(method, table: table([0.1, 0.3, 0.5], [1, 1, 1])) }
    }
    #expect(throws: CalibrationFailure.notShare(column: "y", line: 4)) {
      try answer("isotonic", table: table([0.1, 0.3, 0.5], [0, 0.5, 7]))
    }
    #expect(throws: FormulaError.outcomeNotTwoValued(column: "y", values: 3)) {
      try answer("logistic", table: table([0.1, 0.3, 0.5], [0, 0.5, 1]))
    }
  }

  @Test func `a score that separates is refused by name where the map would be infinite`() throws {
    let separated = table([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1])
    #expect(throws: CalibrationFailure.separated(column: "p")) { try answer("logistic", table: separated) }
    #expect(try answer("platt", table: separated).fit.isMonotone)
    #expect(throws: CalibrationFailure.tooFewScores(column: "p")) {
      try answer("logistic", table: table([0.5, 0.5, 0.5, 0.5], [0, 1, 0, 1]))
    }
  }

  @Test func `the ends of a probability have the limit of the map`() throws {
    let answer = try answer("logistic", ["--at", "0,1"], table: Rows(seed: 3).table)
    #expect(answer.at.map(\.value) == [0, 1])
    #expect(throws: ArgumentParser.ValidationError.self) {
      try self.answer("logistic", ["--at", "1.5"], table: Rows(seed: 3).table)
    }
  }

  @Test func `the event can be named, and the map then turns`() throws {
    let rows = Rows(seed: 5)
    let one = try answer("logistic", ["--at", "0.3"], table: rows.table)
    let zero = try answer("logistic", ["--at", "0.3", "--event", "0"], table: rows.table)
    #expect(abs(one.at[0].value! + zero.at[0].value! - 1) < 1e-9)
  }

  @Test(arguments: [Language.english, .japanese]) func `the text shows the map`(language: Language) throws {
    #expect(try answer("platt", table: Rows(seed: 1).table).text(language).contains("slope"))
    #expect(try answer("isotonic", table: Rows(seed: 1).table).text(language).split(separator: "\n").count > 3)
    for failure in [
      CalibrationFailure.notProbability(column: "p", line: 7), .atEnd(column: "p", line: 7), .notShare(column: "p", line: 7)
    ] {
      #expect(failure.message(in: language).contains("7") && failure.message(in: language).contains("p"))
    }
  }

  @Test(arguments: methods) func `a row of weight zero does not take part, and has its value`(method: String) throws {
    var rows = Rows(seed: 3)
    for i in rows.weights.indices where i % 5 == 0 && i > 5 { rows.weights[i] = 0 }
    let all = try answer(method, ["--weights", "w"], table: rows.table)
    let counted = rows.weights.indices.filter { rows.weights[$0] > 0 }
    var rest = rows
    (rest.score, rest.outcome, rest.weights) = (
      counted.map { rows.score[$0] }, counted.map { rows.outcome[$0] }, counted.map { rows.weights[$0] }
    )
    let without = try answer(method, ["--weights", "w"], table: rest.table)
    #expect(all.json(.english)["observations"] == without.json(.english)["observations"])
    #expect(all.json(.english)["dropped_missing"] == 2)
    #expect(all.calibrated[10] != nil)
    for (place, row) in counted.enumerated() { #expect(all.calibrated[row] == without.calibrated[place]) }
    #expect(all.text(.english).contains("of weight 0"))
  }

  @Test(arguments: methods) func `rows of weight zero do not make a second class`(method: String) throws {
    var rows = Rows(seed: 0)
    (rows.score, rows.outcome, rows.weights) = ([0.2, 0.4, 0.5, 0.7], [1, 1, 0, 1], [1, 1, 0, 1])
    #expect(throws: CalibrationFailure.oneClass(column: "y")) { try answer(method, ["--weights", "w"], table: rows.table) }
    rows.weights = [0, 0, 0, 0]
    #expect(throws: FormulaError.weightsAllZero(column: "w")) { try answer(method, ["--weights", "w"], table: rows.table) }
  }

  @Test func `two rows are too few for beta, and the message names the score`() throws {
    #expect(throws: CalibrationFailure.tooFewScores(column: "p")) { try answer("beta", table: table([0.2, 0.8], [0, 1])) }
  }

  @Test func `a place may be below zero`() throws {
    let json = try answer("isotonic", ["--at", "-3,0.5"], table: Rows(seed: 1).table).json(.english)
    #expect(json["at"]?[0]?["score"] == -3.0)
  }
}
