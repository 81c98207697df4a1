import ArgumentParser
import Modeling
import Regression
import StructuredText
import Tabular
import Testing

@testable import KizashiCommands

@Suite struct FitCommandTests {
  private func command(_ arguments: [String]) throws -> FitCommand { try FitCommand.parse(["y ~ x", "t.csv"] + arguments) }

  private func problem(_ arguments: [String]) -> String {
    do {
      _ = try command(arguments)
      return ""
    } catch { return FitCommand.message(for: error) }
  }

  /// Sixty rows that overlap, made from a seed; `g` is a category, row 3 lacks its `x`.
  private func table(weights: Double = 1) -> Table {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    let x = (0..<60).map { _ in next() }
    let y = x.map { $0 + next() > 1 ? 1.0 : 0.0 }
    return Table(
      name: "t", rows: 60,
      columns: [
        Column(name: "x", kind: .number, storage: .numbers(x.indices.map { $0 == 3 ? .nan : x[$0] })),
        Column(name: "y", kind: .number, storage: .numbers(y)),
        Column(name: "g", kind: .category, storage: .codes((0..<60).map { Int32($0 % 3) }, levels: ["a", "b", "c"])),
        Column(name: "twice", kind: .number, storage: .numbers(x.map { 2 * $0 })),
        Column(name: "w", kind: .number, storage: .numbers([Double](repeating: weights, count: 60)))
      ], lines: (0..<60).map { $0 + 2 })
  }

  private func answer(_ formula: String, _ arguments: [String] = [], table: Table? = nil) throws -> FitAnswer {
    let command = try command(arguments)
    let inputs = try FitInputs(try Formula(formula), table: table ?? self.table(), model: command.model, threads: 1)
    if command.model.method != .mle { return try FirthEstimation(inputs: inputs, report: command.report).answer() }
    return try MaximumLikelihoodEstimation(inputs: inputs, report: command.report).answer()
  }

  @Test func `options out of their range are all named at once`() {
    let problem = problem(["--alpha", "1.5", "--lambda=-1"])
    #expect(problem.contains("--alpha must lie between 0 and 1"))
    #expect(problem.contains("--lambda must be 0 or more"))
  }

  @Test(arguments: [
    (["--level", "1"], "--level"), (["--robust", "HC9"], "HC0, HC1, HC2 or HC3"), (["--cluster", "g", "--robust", "HC3"], "--cluster"),
    (["--method", "firth", "--link", "probit"], "--link logit"), (["--method", "firth", "--tests", "drop"], "--tests"),
    (["--interval", "profile", "--cluster", "g"], "--interval profile"), (["--reference", "g"], "item=value"),
    (["--threads", "0"], "--threads"),
    (["--family", "poisson", "--link", "logit"], "use log, identity"), (["--family", "gaussian", "--event", "1"], "--family binomial only"),
    (["--tests", "drop", "--robust", "HC1"], "--tests compares likelihoods"), (["--method", "flac", "--influence"], "--influence"),
    (["--trials", "n", "--event", "1"], "--trials"), (["--method", "flic", "--covariance"], "no --covariance"),
    (["--penalty", "lasso", "--influence"], "leave out --influence"), (["--types", "x=colour"], "--types x=colour"),
    (["--encoding", "latin1"], "--encoding")
  ])
  func `settings that cannot be are refused before the table is read`(arguments: [String], words: String) {
    #expect(problem(arguments).contains(words))
  }

  @Test func `the answer has every field of the contract, in order`() throws {
    let answer = try answer("y ~ x + g", ["--tests", "drop", "--diagnostics", "--covariance", "--collinearity"])
    let json = answer.json(.english)
    #expect(
      json.object?.keys == [
        "formula", "family", "link", "method", "observations", "dropped_missing", "degrees_of_freedom", "log_likelihood",
        "penalized_log_likelihood", "deviance", "null_deviance", "aic", "bic", "residual_variance", "r_squared", "adjusted_r_squared",
        "converged", "iterations", "event", "coefficients", "factors", "random_effects", "group_effects", "separation", "collinearity",
        "tests",
        "diagnostics",
        "covariance", "warnings"
      ])
    #expect(json["observations"] == 59)
    #expect(json["dropped_missing"] == 1)
    #expect(json["coefficients"]?.array?.compactMap { $0["term"]?.string } == ["(Intercept)", "x", "g[b]", "g[c]"])
    #expect(json["tests"]?.array?.compactMap { $0["degrees_of_freedom"]?.integer } == [1, 2])
    #expect(json["diagnostics"]?["fitted"]?.array?.count == 60)
    #expect(json["diagnostics"]?["fitted"]?[3] == .null)
    #expect(json["covariance"]?.array?.count == 4)
    #expect(json["separation"]?["status"] == "none")
  }

  @Test func `a column that depends on an earlier one is left out with a warning`() throws {
    let answer = try answer("y ~ x + twice")
    #expect(answer.coefficients[2].estimate == nil)
    #expect(answer.warnings.map(\.code) == ["rank_deficient"])
    #expect(answer.warnings.first?.items == ["twice"])
    #expect(answer.json(.english)["coefficients"]?[2]?["estimate"] == .null)
  }

  @Test(arguments: ["mle", "firth"])
  func `weights of one change nothing`(method: String) throws {
    let plain = try answer("y ~ x + g", ["--method", method])
    let weighted = try answer("y ~ x + g", ["--method", method, "--weights", "w"])
    for (a, b) in zip(plain.coefficients, weighted.coefficients) {
      #expect(abs(a.estimate! - b.estimate!) < 1e-10)
      #expect(abs(a.standardError! - b.standardError!) < 1e-10)
    }
  }

  @Test func `another reference shifts the intercept and leaves the fit`() throws {
    let plain = try answer("y ~ x + g")
    let other = try answer("y ~ x + g", ["--reference", "g=b"])
    #expect(other.coefficients.map(\.term) == ["(Intercept)", "x", "g[a]", "g[c]"])
    #expect(abs(other.coefficients[2].estimate! + plain.coefficients[2].estimate!) < 1e-8)
    #expect(abs(other.measures.deviance! - plain.measures.deviance!) < 1e-9)
  }

  @Test func `robust errors change the errors and not the estimates`() throws {
    let plain = try answer("y ~ x")
    let robust = try answer("y ~ x", ["--robust", "HC0"])
    let clustered = try answer("y ~ x", ["--cluster", "g"])
    #expect(robust.coefficients[1].estimate == plain.coefficients[1].estimate)
    #expect(robust.coefficients[1].standardError != plain.coefficients[1].standardError)
    #expect(clustered.coefficients[1].standardError != robust.coefficients[1].standardError)
  }

  @Test func `separated data make an answer without numbers and a message that proposes firth`() throws {
    let table = Table(
      name: "t", rows: 6,
      columns: [
        Column(name: "x", kind: .number, storage: .numbers([1, 2, 3, 4, 5, 6])),
        Column(name: "y", kind: .number, storage: .numbers([0, 0, 0, 1, 1, 1]))
      ])
    let inputs = try FitInputs(try Formula("y ~ x"), table: table, model: try command([]).model, threads: 1)
    let failure = #expect(throws: (any Error).self) {
      _ = try MaximumLikelihoodEstimation(inputs: inputs, report: try command([]).report).answer()
    }
    let separation = try #require((failure as? RegressionError)?.separation)
    let answer = FitAnswer(separated: separation, inputs: inputs)
    #expect(answer.coefficients.allSatisfy { $0.estimate == nil })
    #expect(answer.json(.english)["converged"] == false)
    #expect(!answer.text(.english).contains("separation"), "the error that follows says it")
    #expect(answer.json(.english)["separation"]?["items"]?[1] == ["term": "x", "direction": "+inf"])
    #expect(answer.warnings[0].english.contains("\"x\""))
    #expect(answer.warnings[0].english.contains("--method firth"))
    let firth = try self.answer("y ~ x", ["--method", "firth"], table: table)
    #expect(firth.separation.status == .complete)
    #expect(firth.coefficients[1].estimate!.isFinite)
  }

  @Test func `the table for people shows terms, limits and odds ratios`() throws {
    let text = try answer("y ~ x + g").text(.english)
    #expect(text.contains("59 observations (1 left out, missing)"))
    #expect(text.contains("odds ratio"))
    #expect(text.contains("g[b]"))
    #expect(try answer("y ~ x", ["--link", "probit"]).text(.japanese).contains("オッズ比") == false)
  }

  @Test func `a gaussian fit has Student's limits, the variance and the share explained, of lm`() throws {
    let answer = try answer("x ~ y + g", ["--family", "gaussian", "--tests", "sequential", "--influence"])
    let measures = answer.measures
    #expect(abs(measures.residualVariance! - measures.deviance! / Double(measures.degreesOfFreedom!)) < 1e-15)
    #expect(abs(measures.rSquared! - (1 - measures.deviance! / measures.nullDeviance!)) < 1e-15)
    #expect(measures.adjustedRSquared! < measures.rSquared!)
    let json = answer.json(.english)
    #expect(json["tests"]?.array?.compactMap { $0["residual_degrees_of_freedom"]?.integer } == [55, 55])
    #expect(json["influence"]?["dfbetas"]?.array?.count == 4 && json["influence"]?["dffits"]?[3] == .null)
    #expect(answer.text(.english).contains("residual standard deviation") && !answer.text(.english).contains("odds ratio"))
    #expect(try self.answer("y ~ x", ["--family", "poisson"]).text(.japanese).contains("率比"))
  }

  @Test func `parts of an interaction are told from colons inside brackets`() {
    #expect(TermTests.parts(of: "smoke:factor(race)") == ["smoke", "factor(race)"])
    #expect(TermTests.parts(of: "I(a:b)") == ["I(a:b)"])
    #expect(TermTests.parts(of: "I(town==\"x):y\"):a") == ["I(town==\"x):y\")", "a"])
  }

  @Test func `a refusal names line and column, never a value`() throws {
    let table = Table(
      name: "t", rows: 3,
      columns: [
        Column(name: "x", kind: .number, storage: .numbers([1, 2, 4])), Column(name: "k", kind: .number, storage: .numbers([1, -77, 2]))
      ], lines: [2, 3, 4])
    let inputs = try FitInputs(try Formula("k ~ x"), table: table, model: try command(["--family", "poisson"]).model, threads: 1)
    let failure = FitFailure(error: .outcomeNegative(row: 1), inputs: inputs)
    #expect(failure.english.contains("line 3") && failure.english.contains("\"k\"") && !failure.english.contains("77"))
    #expect(failure.japanese.contains("3行目") && failure.japanese.contains("k"))
  }

  @Test func `few clusters, few events and overdispersion are said`() throws {
    #expect(try answer("y ~ x", ["--cluster", "g"]).warnings.map(\.code) == ["few_clusters"])
    #expect(try answer("y ~ x", ["--method", "flic"]).warnings.map(\.code) == ["wald_intercept"])
    let counts = (0..<60).map { Double($0 % 7 == 0 ? 40 : $0 % 3) }
    let table = Table(
      name: "t", rows: 60,
      columns: [
        Column(name: "x", kind: .number, storage: .numbers((0..<60).map { Double($0 % 11) })),
        Column(name: "k", kind: .number, storage: .numbers(counts))
      ])
    #expect(try answer("k ~ x", ["--family", "poisson"], table: table).warnings.map(\.code).contains("overdispersed"))
    #expect(try answer("k ~ x", ["--family", "poisson", "--robust", "HC1"], table: table).warnings.isEmpty)
  }

  // By hand: of z = y - x on x the squares explained are 8.45 of 10.75, and around 0 they are 29² / 30 of 31.
  @Test(arguments: [("y ~ x + offset(x)", 8.45 / 10.75), ("y ~ x + offset(x) - 1", 841.0 / 30 / 31)])
  func `the variance explained is that of the outcome less the offset, around the mean only with a constant`(
    formula: String, share: Double
  ) throws {
    let table = Table(
      name: "t", rows: 4,
      columns: [
        Column(name: "x", kind: .number, storage: .numbers([1, 2, 3, 4])),
        Column(name: "y", kind: .number, storage: .numbers([2, 3, 5, 9]))
      ], lines: [2, 3, 4, 5])
    let measures = try answer(formula, ["--family", "gaussian"], table: table).measures
    #expect(abs((measures.rSquared ?? 0) - share) < 1e-14)
  }

  @Test func `the text says what the event is, whose errors and which limits these are`() throws {
    let events = Int(try answer("y ~ x").inputs.eventCounts.events)
    #expect(try answer("y ~ x").text(.english).contains("event y = 1: \(events) of 59 rows; 95% limits (Wald)\n"))
    #expect(try answer("y ~ x", ["--event", "0"]).text(.english).contains("event y = 0: \(59 - events) of 59 rows"))
    let clustered = try answer("y ~ x", ["--cluster", "g", "--level", "0.9"]).text(.english)
    #expect(clustered.contains("standard errors clustered by g, HC1; 90% limits (Wald)"))
    #expect(try answer("y ~ x", ["--method", "firth"]).text(.japanese).contains("信頼限界 95%（プロファイル尤度）"))
    #expect(try answer("y ~ x", ["--robust", "HC3"]).text(.english).contains("standard errors HC3"))
  }

  @Test(arguments: [
    (["--family", "gaussian"], " t "), ([], " z "), (["--interval", "profile"], " χ² "), (["--method", "firth"], " χ² "),
    (["--method", "firth", "--interval", "wald"], " z "), (["--method", "flic"], " statistic ")
  ])
  func `the statistic has its name`(arguments: [String], name: String) throws {
    let header = try answer("y ~ x", arguments).text(.english).split(separator: "\n").first { $0.hasPrefix("term") }
    #expect(header?.contains(name) == true)
  }

  @Test func `a ratio has limits, and the constant has none`() throws {
    let lines = try answer("y ~ g").text(.english).split(separator: "\n")
    #expect(lines.first { $0.hasPrefix("g[b]") }?.contains("–") == true)
    #expect(lines.first { $0.hasPrefix("(Intercept)") }?.contains("–") == false)
  }

  @Test func `tests and collinearity are in the text too, lists of rows are said to be elsewhere`() throws {
    let text = try answer("y ~ x + g", ["--tests", "drop", "--collinearity", "--diagnostics", "--covariance"]).text(.english)
    #expect(text.contains("likelihood-ratio tests, each item left out of the model\nitem  df"))
    #expect(text.contains("variance inflation\nterm  df") && text.contains("largest condition index"))
    #expect(text.contains("--covariance, --diagnostics: the numbers are in the answer with --json."))
    let linear = try answer("x ~ g", ["--family", "gaussian", "--tests", "sequential"]).text(.english)
    #expect(linear.contains("F tests, items added one after the other") && linear.contains("2, 56"))
  }

  @Test(arguments: ["firth", "flic", "flac"]) func `Firth's methods tell collinearity`(method: String) throws {
    let json = try answer("y ~ x + g", ["--method", method, "--collinearity"]).json(.english)
    #expect(json["collinearity"]?["items"]?.array?.count == 2)
    #expect(json["collinearity"]?["condition_indexes"]?.array?.count == 4)
  }

  @Test func `advice is about options that were given`() throws {
    func message(_ arguments: [String]) throws -> String {
      let inputs = try FitInputs(try Formula("y ~ x"), table: table(), model: try command(arguments).model, threads: 1)
      return FitFailure(error: .notConverged(iterations: 9, score: 1), inputs: inputs).english
    }
    #expect(try !message(["--method", "firth"]).contains("--link") && !message([]).contains("--link"))
    #expect(try message(["--link", "log"]).contains("Leave out --link"))
  }

  @Test func `one column tells apart, two tell; the constant is no item`() throws {
    let inputs = try FitInputs(try Formula("y ~ x + g"), table: table(), model: try command([]).model, threads: 1)
    func message(_ directions: [Separation.Direction]) -> String {
      FitFailure(error: .separated(Separation(status: .quasi, directions: directions, evidence: .notApplicable)), inputs: inputs).english
    }
    #expect(message([.minusInfinity, .plusInfinity, .finite, .finite]).contains("separation: \"x\" tells events"))
    #expect(message([.minusInfinity, .plusInfinity, .plusInfinity, .finite]).contains("separation: \"x\", \"g[b]\" tell events"))
    #expect(message([.minusInfinity, .finite, .finite, .finite]).contains("separation: \"(Intercept)\" tells events"))
    #expect(try answer("y ~ x + twice").text(.english).contains("twice depends on earlier columns and was left out."))
  }

  @Test func `rows of weight zero are counted apart`() throws {
    var table = table()
    table.columns[4] = Column(name: "w", kind: .number, storage: .numbers((0..<60).map { $0 < 5 ? 0 : 1 }))
    let answer = try answer("y ~ x", ["--weights", "w"], table: table)
    #expect(answer.text(.english).contains("55 observations (1 left out, missing; 4 of weight 0)"))
    #expect(answer.text(.english).contains("of 55 rows"))
  }
}
