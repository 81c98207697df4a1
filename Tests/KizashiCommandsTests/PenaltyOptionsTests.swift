import ArgumentParser
import Modeling
import Regression
import Reports
import StructuredText
import Tabular
import Testing

@testable import KizashiCommands

@Suite struct PenaltyOptionsTests {
  private func command(_ arguments: [String]) throws -> FitCommand { try FitCommand.parse(["y ~ .", "t.csv"] + arguments) }

  private func problem(_ arguments: [String]) -> String {
    do {
      _ = try command(arguments)
      return ""
    } catch { return FitCommand.message(for: error) }
  }

  /// Sixty rows that overlap; `f` names three folds, `child` has two rows each, `one` never changes.
  private var table: Table {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    let x = (0..<60).map { _ in next() }
    let y = x.map { $0 + next() > 1 ? 1.0 : 0.0 }
    func numbers(_ name: String, _ values: [Double]) -> Column { Column(name: name, kind: .number, storage: .numbers(values)) }
    return Table(
      name: "t", rows: 60,
      columns: [
        numbers("x", x), numbers("y", y), numbers("z", (0..<60).map { _ in next() }),
        Column(name: "g", kind: .category, storage: .codes((0..<60).map { Int32($0 % 3) }, levels: ["a", "b", "c"])),
        numbers("f", (0..<60).map { Double($0 % 3) }), numbers("child", (0..<60).map { Double($0 / 2) }),
        numbers("one", [Double](repeating: 1, count: 60))
      ], lines: (0..<60).map { $0 + 2 })
  }

  private func answer(_ formula: String, _ arguments: [String]) throws -> PenalizedAnswer {
    let model = try command(arguments).model
    return try PenalizedEstimation(inputs: FitInputs(try Formula(formula), table: table, model: model, threads: 1)).answer()
  }

  private func refusal(_ formula: String, _ arguments: [String]) -> String {
    do {
      _ = try answer(formula, arguments)
      return ""
    } catch { return (error as? any Explained)?.english ?? "\(error)" }
  }

  @Test(arguments: [
    (["--lambda", "0.1"], "--lambda needs --penalty"), (["--penalty", "lasso", "--alpha", "0.5"], "use elasticnet"),
    (["--penalty", "ridge", "--alpha", "0.5"], "use elasticnet"), (["--penalty", "lasso", "--method", "firth"], "--method firth"),
    (["--penalty", "lasso", "--robust", "HC1"], "no standard errors"), (["--penalty", "lasso", "--interval", "profile"], "--interval"),
    (["--penalty", "lasso", "--tests", "drop", "--covariance"], "--tests, --covariance"),
    (["--penalty", "lasso", "--lambda", "a"], "not a number"),
    (["--penalty", "lasso", "--folds", "5"], "--folds goes with --lambda cv only"),
    (["--penalty", "lasso", "--lambda", ""], "--lambda needs at least one number"),
    (["--penalty", "lasso", "--lambda", "cv", "--folds", "1"], "--folds must be at least 2"),
    (["--penalty", "lasso", "--lambda", "cv", "--year", "f", "--group", "child"], "one of --fold-column, --group and --year"),
    (["--penalty", "lasso", "--lambda", "cv", "--year", "f", "--folds", "4"], "--folds does not go with"),
    (["--penalty", "lasso", "--lambda", "1", "--lambda-count", "4"], "--lambda path or cv"),
    (["--penalty", "lasso", "--penalty-factor", "x=-1"], "--penalty-factor must be 0 or more"),
    (["--penalty", "lasso", "--penalty-factor", "x=much"], "--penalty-factor x=much"),
    (["--penalty", "lasso", "--lambda-ratio", "2"], "--lambda-ratio must lie between 0 and 1")
  ])
  func `settings that cannot be are refused before the table is read`(arguments: [String], words: String) {
    #expect(problem(arguments).contains(words), "\(problem(arguments))")
  }

  @Test func `a list of penalties is answered in full and chooses none`() throws {
    let json = try answer("y ~ x + z + g", ["--penalty", "lasso", "--lambda", "0.1,0.01"]).json(.english)
    #expect(json["penalty"]?["path"]?.array?.count == 2)
    #expect(json["penalty"]?["path"]?[1]?["coefficients"]?[3]?["term"] == "g[b]")
    #expect(json["coefficients"]?[1]?["estimate"] == .null)
    #expect(json["separation"] == .null && json["method"] == "penalized")
  }

  @Test func `one penalty is the one whose coefficients are given, without standard errors`() throws {
    let json = try answer("y ~ x + z", ["--penalty", "ridge", "--lambda", "0.1"]).json(.english)
    #expect(json["coefficients"]?[1]?["estimate"] == json["penalty"]?["path"]?[0]?["coefficients"]?[1]?["estimate"])
    #expect(json["coefficients"]?[1]?["standard_error"] == .null)
    #expect(json["warnings"]?[0]?["code"] == "no_standard_errors")
  }

  @Test(arguments: [["--fold-column", "f"], ["--year", "f"], ["--group", "child", "--folds", "4"], ["--folds", "5", "--seed", "3"]])
  func `cross-validation gives the coefficients at one standard error`(arguments: [String]) throws {
    let json = try answer("y ~ x + z", ["--penalty", "elasticnet", "--lambda", "cv", "--lambda-count", "8"] + arguments).json(.english)
    #expect(json["penalty"]?["lambda"] == json["cross_validation"]?["lambda_1se"])
    #expect(json["penalty"]?["alpha"] == .number(0.5))
    #expect(json["cross_validation"]?["path"]?.array?.count == json["penalty"]?["path"]?.array?.count)
  }

  @Test func `the text of a long path names the choices and shows some of its rows`() throws {
    let arguments = ["--penalty", "ridge", "--lambda", "cv", "--lambda-count", "40", "--fold-column", "f"]
    let long = try answer("y ~ x + z", arguments)
    let (lines, places) = (long.text(.english).split(separator: "\n"), [long.validation!.minimum, long.validation!.oneStandardError])
    for (name, place) in zip(["lambda_min", "lambda_1se"], places) {
      let λ = NumberText.significant(long.path.points[place].strength)
      #expect(lines.contains { $0.hasPrefix("\(name) = \(λ): cross-validated deviance ") && $0.hasSuffix("nonzero coefficients: 2") })
      #expect(lines.contains { $0.hasPrefix(λ) })
    }
    let shown = long.path.points.count { point in lines.contains { $0.hasPrefix(NumberText.significant(point.strength) + " ") } }
    #expect((10...12).contains(shown) && long.path.points.count == 40, "\(shown)")
    #expect(lines.contains("\(shown) of the path's 40 lambdas; --json lists all"))
    let listed = try answer("y ~ x + z", ["--penalty", "ridge", "--lambda", (1...20).map { "\($0)" }.joined(separator: ",")])
    #expect((1...20).allSatisfy { λ in listed.text(.english).split(separator: "\n").contains { $0.hasPrefix("\(λ) ") } })
  }

  @Test func `the column of folds is no item of the model`() throws {
    let json = try answer("y ~ . - child - one", ["--penalty", "lasso", "--lambda", "cv", "--fold-column", "f"]).json(.english)
    #expect(json["coefficients"]?.array?.count == 5)
  }

  @Test func `a factor of a term goes to all of its columns, one of a column to that`() throws {
    let design = try FitInputs(try Formula("y ~ x + g"), table: table, model: command([]).model, threads: 1).frame.design
    #expect(try PenaltyFactors([("g", 0), ("g[c]", 3)], design: design).columns == [1, 1, 0, 3])
  }

  @Test func `what the table does not allow is refused with names`() {
    #expect(refusal("y ~ x + z", ["--penalty", "lasso", "--penalty-factor", "zz=2"]).contains("Did you mean \"z\"?"))
    #expect(refusal("y ~ x", ["--penalty", "lasso", "--lambda", "cv", "--fold-column", "one"]).contains("\"one\" has one value only"))
    #expect(refusal("y ~ x", ["--penalty", "lasso", "--lambda", "cv", "--folds", "99"]).contains("--folds 99: there are only 60"))
    #expect(refusal("y ~ x", ["--penalty", "lasso", "--penalty-factor", "x=0"]).contains("Every penalty factor is 0"))
    #expect(refusal("y ~ x", ["--penalty", "lasso", "--link", "probit"]).contains("link logit only"))
  }
}
