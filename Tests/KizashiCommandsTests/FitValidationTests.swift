import ArgumentParser
import Modeling
import StructuredText
import Tabular
import Testing

@testable import KizashiCommands

@Suite struct FitValidationTests {
  private func command(_ arguments: [String]) throws -> FitCommand { try FitCommand.parse(["y ~ x", "t.csv"] + arguments) }

  private func problem(_ arguments: [String]) -> String {
    do {
      _ = try command(arguments)
      return ""
    } catch { return FitCommand.message(for: error) }
  }

  /// A hundred and twenty rows that overlap; `child` has two rows each, row 3 lacks its `x`.
  private var table: Table {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    let x = (0..<120).map { _ in next() }
    let y = x.map { $0 + next() > 1 ? 1.0 : 0.0 }
    func numbers(_ name: String, _ values: [Double]) -> Column { Column(name: name, kind: .number, storage: .numbers(values)) }
    return Table(
      name: "t", rows: 120,
      columns: [
        numbers("x", x.indices.map { $0 == 3 ? .nan : x[$0] }), numbers("y", y), numbers("child", (0..<120).map { Double($0 / 2) })
      ],
      lines: (0..<120).map { $0 + 2 })
  }

  private func answer(_ formula: String, _ arguments: [String]) throws -> FitAnswer {
    let command = try command(arguments)
    let inputs = try FitInputs(try Formula(formula), table: table, model: command.model, threads: 1)
    var answer = try MaximumLikelihoodEstimation(inputs: inputs, report: command.report).answer()
    if let validation = try FitValidation(inputs: inputs, reading: command.reading, threads: 2) {
      answer.add(try validation.result(table: "t.csv"))
    }
    return answer
  }

  private func refusal(_ formula: String, _ arguments: [String]) -> String {
    do {
      _ = try answer(formula, arguments)
      return ""
    } catch { return (error as? any Explained)?.english ?? "\(error)" }
  }

  @Test(arguments: [
    (["--replicates", "50"], "--replicates goes with --validate bootstrap"),
    (["--validate", "folds", "--draws", "d.csv"], "--draws goes with --validate bootstrap"),
    (["--validate", "bootstrap", "--replicates", "1"], "--replicates must be at least 2"),
    (["--validate", "bootstrap", "--draws", "d.csv", "--seed", "3"], "leave out --replicates and --seed"),
    (["--validate", "bootstrap", "--family", "gaussian"], "--family binomial and --link logit only"),
    (["--validate", "bootstrap", "--link", "probit"], "--family binomial and --link logit only"),
    (["--validate", "bootstrap", "--method", "firth", "--weights", "w"], "leave out --method firth, --weights"),
    (["--validate", "bootstrap", "--penalty", "ridge"], "leave out --penalty"),
    (["--validate", "bootstrap", "--folds", "5"], "--folds needs --penalty"), (["--folds", "5"], "--folds needs --penalty")
  ]) func `settings that do not go together are refused`(_ arguments: [String], _ part: String) {
    #expect(problem(arguments).contains(part), "\(problem(arguments))")
  }

  @Test func `random effects are refused`() throws {
    let command = try command(["--validate", "bootstrap"])
    let error = #expect(throws: (any Error).self) {
      try command.mixed.check(try Formula("y ~ x + (1 | child)"), command.model, command.report)
    }
    #expect(error.map { FitCommand.message(for: $0).contains("--validate") } == true)
  }

  @Test func `without the option there is no field`() throws {
    #expect(try answer("y ~ x", []).json(.english).object?["validation"] == nil)
  }

  @Test func `the bootstrap tells method, replicates and measures`() throws {
    let answer = try answer("y ~ x", ["--validate", "bootstrap", "--replicates", "30", "--seed", "5", "--cluster", "child"])
    let found = answer.json(.english).object?["validation"]?.object
    #expect(found?["method"] == .string("bootstrap") && found?["replicates"] == .integer(30) && found?["failed"] == .integer(0))
    #expect(found?["seed"] == .integer(5) && found?["clusters"] == .integer(60))
    let names = found?["indices"]?.array?.compactMap { $0.object?["name"]?.string }
    #expect(names == ["dxy", "r2", "intercept", "slope", "emax", "d", "u", "q", "b", "g", "gp", "auc"])
    #expect(answer.text(.english).contains("bootstrap, 30 replicates, whole clusters of 60"))
    #expect(answer.text(.japanese).contains("ブートストラップ 30 回、クラスター 60 個単位"))
  }

  @Test func `folds are reported with the same measures`() throws {
    let answer = try answer("y ~ x", ["--validate", "folds", "--folds", "4"])
    let found = answer.json(.english).object?["validation"]?.object
    #expect(found?["method"] == .string("folds") && found?["replicates"] == .integer(4) && found?["clusters"] == .null)
    #expect(found?["indices"]?.array?.count == 12)
    #expect(refusal("y ~ x", ["--validate", "folds", "--folds", "500"]).contains("there are only 119 groups"))
  }

  @Test func `a formula without the constant is refused`() {
    #expect(refusal("y ~ 0 + x", ["--validate", "bootstrap"]).contains("--validate needs the constant"))
  }

  @Test func `draws name rows of the fit, and others are refused with their line`() throws {
    let good = try TemporaryDraws(
      "a,b\n1,5\n2,6\n119,\n7,8\n8,9\n9,10\n10,11\n11,12\n12,13\n13,14\n14,15\n15,16\n16,17\n17,18\n18,19\n19,20\n20,21\n")
    let found = try answer("y ~ x", ["--validate", "bootstrap", "--draws", good.path]).json(.english).object?["validation"]?.object
    #expect(found?["replicates"] == .integer(2) && found?["seed"] == .null)
    let bad = try TemporaryDraws("a,b\n1,5\n120,6\n")
    #expect(
      refusal("y ~ x", ["--validate", "bootstrap", "--draws", bad.path]).contains(
        "line 3, column \"a\": not the number of a row between 1 and 119"))
  }
}
