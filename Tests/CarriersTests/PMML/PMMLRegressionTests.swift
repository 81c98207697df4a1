import Testing

@testable import Carriers

@Suite struct PMMLRegressionTests {
  private func source(_ terms: [String], _ link: RegressionSource.Link = .logit) -> RegressionSource {
    RegressionSource(
      formula: "y ~ x", link: link, coefficients: terms.map { RegressionSource.Coefficient(term: $0, estimate: 0.1) },
      factors: [RegressionSource.Factor(name: "race", column: "race", levels: ["white", "black"])])
  }

  private func document(_ source: RegressionSource) throws(CarrierError) -> String {
    let carried = try PMMLRegression(source).carried()
    #expect(carried.files.map(\.name) == ["fit.pmml"])
    return String(decoding: carried.files[0].bytes, as: UTF8.self)
  }

  @Test func `terms become predictors with the same digits`() throws {
    let document = try document(source(["(Intercept)", "age", "race[black]", "age:race[black]", "I(age^2)"]))
    #expect(document.contains("<RegressionTable intercept=\"0.1\">"))
    #expect(document.contains("<NumericPredictor name=\"age\" coefficient=\"0.1\"/>"))
    #expect(document.contains("<NumericPredictor name=\"age^2\" coefficient=\"0.1\"/>"))
    #expect(document.contains("<CategoricalPredictor name=\"race\" value=\"black\" coefficient=\"0.1\"/>"))
    #expect(document.contains("<PredictorTerm coefficient=\"0.1\">") && document.contains("<FieldRef field=\"race[black]\"/>"))
    #expect(document.contains("<NormDiscrete field=\"race\" value=\"black\"/>"))
    #expect(document.contains("<Value value=\"white\"/>") && document.contains("missingValueTreatment=\"returnInvalid\""))
  }

  @Test(arguments: [
    (RegressionSource.Link.identity, "none"), (.log, "exp"), (.logit, "logit"), (.probit, "probit"), (.cloglog, "cloglog"),
    (.cauchit, "cauchit")
  ])
  func `the link is the normalisation`(link: RegressionSource.Link, normalization: String) throws {
    #expect(try document(source(["age"], link)).contains("normalizationMethod=\"\(normalization)\""))
  }

  @Test func `a term without a faithful form is refused by name`() {
    for term in ["ns(age,df=4)[1]", "race[green]"] {
      #expect(throws: CarrierError.termNotExpressible(carrier: .pmml, term: term)) { try document(source(["age", term])) }
    }
    #expect(throws: CarrierError.termNotExpressible(carrier: .pmml, term: "race")) { try document(source(["race[black]", "race"])) }
    #expect(throws: CarrierError.termNotExpressible(carrier: .pmml, term: "mean")) { try document(source(["mean"])) }
    let offset = RegressionSource(formula: "y ~ x + offset(z)", link: .log, coefficients: [], factors: [])
    #expect(throws: CarrierError.termNotExpressible(carrier: .pmml, term: "offset()")) { try document(offset) }
  }

  @Test func `a refusal names the term, in both languages`() {
    let error = CarrierError.termNotExpressible(carrier: .pmml, term: "ns(age,df=4)[1]")
    #expect(error.english.contains("ns(age,df=4)[1]") && error.japanese.contains("ns(age,df=4)[1]"))
  }
}
