import Carriers
import StructuredText
import Testing

@testable import KizashiCommands

@Suite struct FitFileTests {
  private let text = """
    {"formula":"y ~ age + race","family":"binomial","link":"logit","method":"mle","converged":true,
     "coefficients":[{"term":"(Intercept)","estimate":-1.5},{"term":"age","estimate":0.25},{"term":"twice","estimate":null},
     {"term":"race[black]","estimate":1}],
     "factors":[{"name":"race","column":"race","levels":["white","black"]}],"random_effects":[]}
    """

  private func read(_ text: String) throws -> RegressionSource { try FitFile(try JSONValue(parsing: text), path: "fit.json").regression }

  @Test func `the answer of fit is read with its levels; a term without an estimate counts for nothing`() throws {
    let regression = try read(text)
    #expect(regression.link == .logit && regression.formula == "y ~ age + race")
    #expect(regression.coefficients.map(\.term) == ["(Intercept)", "age", "race[black]"])
    #expect(regression.coefficients.map(\.estimate) == [-1.5, 0.25, 1])
    #expect(regression.factors == [RegressionSource.Factor(name: "race", column: "race", levels: ["white", "black"])])
  }

  @Test func `other files, other methods and fits without estimates are refused`() {
    #expect(throws: FitFileError.notAFit(path: "fit.json")) { try read("{}") }
    #expect(throws: FitFileError.notExpressible(path: "fit.json", method: "lasso")) {
      try read(text.replacing("\"mle\"", with: "\"lasso\""))
    }
    #expect(throws: FitFileError.notExpressible(path: "fit.json", method: "random effects")) {
      try read(text.replacing("\"random_effects\":[]", with: "\"random_effects\":[1]"))
    }
    #expect(throws: FitFileError.withoutEstimates(path: "fit.json")) { try read(text.replacing("true", with: "false")) }
  }
}
