import ArgumentParser
import Modeling
import Multilevel
import StructuredText
import Tabular
import Testing

@testable import KizashiCommands

@Suite struct MixedFitTests {
  private func command(_ formula: String, _ arguments: [String]) throws -> FitCommand {
    try FitCommand.parse([formula, "t.csv"] + arguments)
  }

  /// Eleven schools of twelve rows and one of eight; `ses` belongs to the school.
  private func table(effect: Double = 1) -> Table {
    var state: UInt64 = 3
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    let n = 140
    let school = (0..<n).map { $0 < 132 ? Int32($0 % 11) : 11 }
    let shift = (0..<12).map { _ in effect * (2 * next() - 1) }
    let x = (0..<n).map { _ in 4 * next() - 2 }
    let η = (0..<n).map { 0.5 * x[$0] + shift[Int(school[$0])] }
    let y = η.map { $0 + next() + next() - 1 }
    return Table(
      name: "t", rows: n,
      columns: [
        Column(name: "x", kind: .number, storage: .numbers(x)), Column(name: "y", kind: .number, storage: .numbers(y)),
        Column(name: "b", kind: .number, storage: .numbers(η.map { 1.5 * $0 + 4 * next() > 2 ? 1 : 0 })),
        Column(name: "sep", kind: .number, storage: .numbers(x.map { $0 > 0 ? 1 : 0 })),
        Column(name: "ses", kind: .number, storage: .numbers(school.map { Double($0 * 5 % 7) })),
        Column(name: "school", kind: .category, storage: .codes(school, levels: (0..<12).map { "s\($0 + 10)" })),
        Column(name: "row", kind: .key, storage: .codes((0..<Int32(n)).map(\.self), levels: (0..<n).map(String.init))),
        Column(name: "one", kind: .number, storage: .numbers([Double](repeating: 1, count: n)))
      ], lines: (0..<Int32(n)).map { $0 + 2 })
  }

  private func answer(_ formula: String, _ arguments: [String] = [], effect: Double = 1) throws -> FitAnswer {
    let command = try command(formula, arguments)
    let inputs = try MixedInputs(
      try Formula(formula), table: table(effect: effect), model: command.model, options: command.mixed, threads: 1)
    return try MixedEstimation(inputs: inputs, report: command.report).answer()
  }

  private func failure(_ formula: String, _ arguments: [String] = []) -> (english: String, japanese: String) {
    do {
      _ = try answer(formula, arguments)
      return ("", "")
    } catch let error as any Explained { return (error.english, error.japanese) } catch { return ("\(error)", "\(error)") }
  }

  @Test(arguments: [
    ("y ~ x", ["--quadrature", "3"], "--quadrature goes with random effects"), ("y ~ x", ["--reml"], "--reml goes with random effects"),
    ("y ~ x", ["--degrees-of-freedom", "none"], "--degrees-of-freedom goes with random effects"),
    ("y ~ (1 | g)", ["--family", "poisson"], "--family poisson has no random effects"),
    ("y ~ (1 | g)", ["--link", "probit"], "link logit of --family binomial only"),
    ("y ~ (1 | g)", ["--quadrature", "101"], "--quadrature must be 1 to 100"),
    ("y ~ (1 | g)", ["--ml"], "--ml goes with --family gaussian"),
    ("y ~ (1 | g)", ["--family", "gaussian", "--quadrature", "3"], "--quadrature goes with --family binomial"),
    ("y ~ (1 | g)", ["--family", "gaussian", "--ml", "--degrees-of-freedom", "kenward-roger"], "kenward-roger goes with --reml"),
    ("y ~ (1 | g)", ["--interval", "profile"], "--interval profile goes with random effects of --family gaussian"),
    ("y ~ (1 | g)", ["--method", "firth"], "--method firth cannot be used"),
    ("y ~ (1 | g)", ["--cluster", "g"], "--cluster cannot be used"),
    ("y ~ (1 | g)", ["--penalty", "lasso", "--lambda", "0.1"], "--penalty cannot be used"),
    ("y ~ (1 | g)", ["--diagnostics", "--influence"], "--diagnostics, --influence cannot be used")
  ]) func `options that do not go with the formula are refused`(formula: String, arguments: [String], words: String) throws {
    let command = try command(formula, arguments)
    #expect {
      try command.mixed.check(try Formula(formula), command.model, command.report)
    } throws: {
      FitCommand.message(for: $0).contains(words)
    }
  }

  @Test func `options that go with the formula are taken`() throws {
    for arguments in [
      ["--family", "gaussian", "--reml", "--interval", "profile"], ["--quadrature", "7", "--weights", "w"], ["--covariance"]
    ] {
      let command = try command("y ~ (1 | g)", arguments)
      try command.mixed.check(try Formula("y ~ (1 | g)"), command.model, command.report)
    }
  }

  @Test func `a linear mixed model answers variances, effects of groups, and what allows for few groups`() throws {
    let answer = try answer("y ~ x + (1 + x | school)", ["--family", "gaussian", "--collinearity", "--covariance"])
    let object = try #require(answer.json(.english).object)
    #expect(object["method"] == "reml" && object["residual_variance"] != .null && object["r_squared"] == .null)
    let effects = try #require(object["random_effects"]?.array).compactMap(\.object)
    #expect(effects.map { $0["term"] } == ["(Intercept)", "x"] && effects.allSatisfy { $0["group"] == "school" })
    #expect(effects[0]["correlations"] == [] && effects[1]["correlations"]?.array?.count == 1)
    let schools = try #require(object["group_effects"]?.object?["school"]?.array)
    #expect(schools.count == 12 && schools[0].object?["level"] == "s10" && schools[0].object?["effects"]?.array?.count == 2)
    let few = try #require(object["coefficients"]?.array?[0].object?["small_sample"]?.object)
    #expect(few["method"] == "satterthwaite" && few["low"] != object["coefficients"]?.array?[0].object?["low"])
    #expect(object["collinearity"] != nil && object["covariance"]?.array?.count == 2)
  }

  @Test func `without degrees of freedom there is nothing that allows for few groups`() throws {
    let answer = try answer("y ~ x + (1 | school)", ["--family", "gaussian", "--degrees-of-freedom", "none"])
    #expect(answer.coefficients.allSatisfy { $0.smallSample == nil } && answer.text(.english).contains("  z  "))
    #expect(answer.json(.english).object?["coefficients"]?.array?[0].object?["small_sample"] == .null)
    let other = try self.answer("y ~ x + (1 | school)", ["--family", "gaussian", "--degrees-of-freedom", "kenward-roger"])
    #expect(other.text(.english).contains("Kenward–Roger") && other.text(.japanese).contains("自由度"))
  }

  @Test func `profile limits stand where Wald's stood, and beside the deviations`() throws {
    let arguments = ["--family", "gaussian", "--ml"]
    let wald = try answer("y ~ x + (1 | school)", arguments)
    let answer = try answer("y ~ x + (1 | school)", arguments + ["--interval", "profile"])
    #expect(answer.coefficients[1].low != wald.coefficients[1].low && answer.coefficients[1].statistic == wald.coefficients[1].statistic)
    let effect = try #require(answer.json(.english).object?["random_effects"]?.array?[0].object)
    #expect(effect["standard_deviation_limits"]?.object?["high"] != nil && answer.text(.english).contains("profile likelihood"))
  }

  @Test(arguments: [[], ["--quadrature", "5"]]) func `a logistic mixed model answers the same fields`(arguments: [String]) throws {
    let answer = try answer("b ~ x + (1 | school)", arguments)
    let object = try #require(answer.json(.english).object)
    #expect(object["method"] == (arguments.isEmpty ? "laplace" : "quadrature") && object["quadrature"] == (arguments.isEmpty ? 1 : 5))
    #expect(object["residual_variance"] == .null && object["separation"]?.object?["status"] == "none")
    #expect(object["coefficients"]?.array?[0].object?["small_sample"] == .null && answer.text(.english).contains("odds ratio"))
  }

  @Test func `people see no group of fewer than ten rows`() throws {
    let answer = try answer("y ~ x + (1 | school)", ["--family", "gaussian"])
    let text = answer.text(.english)
    #expect(text.contains("s10") && !text.contains("s21") && text.contains("(1 group of fewer than 10 not shown)"))
    #expect(answer.text(.japanese).contains("10 件未満の 1 群は表示しません"))
  }

  @Test func `a variance of 0 is told with the groups and what to do`() throws {
    let answer = try answer("y ~ x + (1 | school)", ["--family", "gaussian"], effect: 0)
    let warning = try #require(answer.warnings.first { $0.code == "singular_fit" })
    #expect(warning.items == ["school"] && warning.english.contains("the variance of (Intercept) between school is estimated as 0"))
    #expect(answer.json(.english).object?["random_effects"]?.array?[0].object?["variance"] == .number(0))
  }

  @Test(arguments: [
    ("y ~ x + (1 | one)", "one has one value only", "one の値が一つ"), ("y ~ x + (1 | row)", "a group of its own in row", "別々の row"),
    ("y ~ x + (ses | school)", "ses is the same in all rows of each school", "ses はどの school"),
    ("y ~ x + (1 | town)", "no column \"town\"", "列「town」がありません"),
    ("y ~ x + (poly(x, 9) + I(x^2):ses + factor(school) | school)", "12 groups of school cannot show", "school は 12 群しかなく")
  ]) func `groups that show nothing are refused in one sentence`(formula: String, english: String, japanese: String) {
    let failure = failure(formula, ["--family", "gaussian"])
    #expect(failure.english.contains(english) && failure.japanese.contains(japanese), "\(failure)")
  }

  @Test func `what a logistic mixed model cannot do is refused in one sentence`() {
    #expect(failure("sep ~ ses + (1 | school) + (1 | ses)", ["--quadrature", "3"]).english.contains("this formula has 2"))
    #expect(failure("b ~ x + (1 | row)").english.contains("a group of its own in row"))
    #expect(failure("b ~ x + (poly(x, 3) | school)", ["--quadrature", "90"]).japanese.contains("20000 点を超えます"))
  }

  @Test func `separated data answer what separates, and no number`() throws {
    let answer = try answer("sep ~ x + (1 | school)")
    #expect(answer.refusal != nil && answer.coefficients.allSatisfy { $0.estimate == nil })
    let warning = try #require(answer.warnings.first { $0.code == "separation" })
    #expect(
      warning.english.contains("\"x\" tells events and others apart")
        && warning.english.contains("without random effects by --method firth"))
  }
}
