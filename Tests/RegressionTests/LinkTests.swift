import Testing
@testable import Regression

struct LinkTests {
  static let links: [any Link] = [.logit, .probit, .complementaryLogLog, .log, .identity]

  @Test(arguments: [0.001, 0.2, 0.5, 0.9, 0.999]) func `the mean of the predictor of a mean is that mean`(μ: Double) {
    for link in LinkTests.links {
      let back = link.mean(ofPredictor: link.predictor(ofMean: μ))
      #expect(abs(back - μ) < 1e-13 * μ, "\(link.name)")
      #expect(abs(link.complement(ofPredictor: link.predictor(ofMean: μ)) - (1 - μ)) < 1e-13, "\(link.name)")
    }
  }

  @Test(arguments: [-3.0, -0.5, -0.1]) func `the slope is the difference quotient of the mean`(η: Double) {
    let h = 1e-5
    for link in LinkTests.links {
      let quotient = (link.mean(ofPredictor: η + h) - link.mean(ofPredictor: η - h)) / (2 * h)
      // The difference quotient itself has an error of h².
      #expect(abs(quotient - link.slope(atPredictor: η)) < 1e-9, "\(link.name)")
    }
  }

  @Test func `the complement keeps its digits where the mean rounds to 1`() {
    let want = 4.248354255291589e-18  // exp(-40) / (1 + exp(-40)), 40 digits by bc
    #expect(abs(LogitLink().complement(ofPredictor: 40) / want - 1) < 1e-15)
    #expect(LogitLink().mean(ofPredictor: 40) == 1)
  }
}
