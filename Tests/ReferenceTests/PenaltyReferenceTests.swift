import Foundation
import StructuredText
import Testing

/// Penalised regressions with more columns than rows through the command line, against glmnet 4.1-6; calls in `Fixtures/PROVENANCE.md`.
struct PenaltyReferenceTests {
  /// A call of glmnet and the options that say the same.
  struct Call: Sendable, CustomTestStringConvertible {
    let name: String
    let outcome: String
    let alpha: Double
    var isShifted = false
    var hasIntercept = true
    var options: [String] = []
    var testDescription: String { name }
    var family: String { String(name.prefix { $0 != "_" }) }
  }

  private static let weights = ["--weights", "weight"]
  private static let factors = ["--penalty-factor", "x3=0,x5=0,x2=2.5"]

  static let calls = [
    Call(name: "gaussian_lasso", outcome: "normal", alpha: 1),
    Call(name: "gaussian_net", outcome: "normal", alpha: 0.5, isShifted: true, options: weights),
    Call(name: "gaussian_ridge", outcome: "normal", alpha: 0),
    Call(name: "gaussian_origin", outcome: "normal", alpha: 0.9, hasIntercept: false, options: weights),
    Call(name: "binomial_factors", outcome: "event", alpha: 0.9, options: factors),
    Call(name: "binomial_origin", outcome: "event", alpha: 0.1, hasIntercept: false),
    Call(name: "binomial_as_given", outcome: "event", alpha: 1, options: weights + ["--standardize", "no"]),
    Call(name: "binomial_ridge", outcome: "event", alpha: 0, options: factors),
    Call(name: "poisson_net", outcome: "count", alpha: 0.5, isShifted: true, options: weights),
    Call(name: "poisson_ridge", outcome: "count", alpha: 0, options: weights)
  ]

  private func answer(_ call: Call, _ more: [String]) throws -> JSONObject {
    let items = (1...80).map { "x\($0)" }
    let terms = (call.hasIntercept ? [] : ["0"]) + items + (call.isShifted ? ["offset(shift)"] : [])
    return try Kizashi.answer(
      [
        "fit", "\(call.outcome) ~ \(terms.joined(separator: " + "))", ReferenceTable.path("glmnet_wide"), "--family", call.family,
        "--types", items.map { "\($0)=number" }.joined(separator: ","), "--penalty", "elasticnet", "--alpha", "\(call.alpha)"
      ] + call.options + more)
  }

  @Test(arguments: calls) func `wide data have the coefficients of glmnet`(call: Call) throws {
    let path = try answer(call, ["--lambda", "0.3,0.1,0.05"])["penalty"]?["path"]?.array ?? []
    let reference = try ReferenceTable("glmnet_wide_reference").rows(where: "case", is: call.name)
    #expect(path.count == 3)
    for (point, strength) in zip(path, ["0.3", "0.1", "0.05"]) {
      let pairs = reference.filter { $0["lambda"] == strength }.map { ($0["term"]!, Double($0["value"]!)!) }
      var want = Dictionary(uniqueKeysWithValues: pairs)
      let ratio = want.removeValue(forKey: "deviance_ratio")!
      let size = want.values.reduce(0) { max($0, abs($1)) }
      for coefficient in point["coefficients"]?.array ?? [] {
        let (term, estimate) = (coefficient["term"]?.string ?? "", coefficient["estimate"]?.double ?? .nan)
        // Coordinate descent in glmnet stops where its objective no longer changes, which leaves half of the digits.
        #expect(abs(estimate - (want[term] ?? 0)) < 1e-6 * size, "\(strength) \(term): \(estimate) \(want[term] ?? 0)")
        #expect((estimate != 0) == (want[term] != nil), "\(strength) \(term)")
      }
      #expect(abs((point["deviance_ratio"]?.double ?? .nan) - ratio) < 1e-8)
    }
  }

  @Test func `cross-validation of wide data judges penalties as cv.glmnet does`() throws {
    let call = Call(name: "binomial_cross_validation", outcome: "event", alpha: 0.5)
    let options = ["--lambda", "cv", "--fold-column", "fold", "--lambda-count", "8", "--lambda-ratio", "0.1"]
    let found = try answer(call, options)["cross_validation"]?.object
    let reference = try ReferenceTable("glmnet_wide_reference").rows(where: "case", is: "cross_validation")
    let want = { (term: String) in reference.filter { $0["term"] == term }.map { Double($0["value"]!)! } }
    let path = found?["path"]?.array ?? []
    #expect(path.count == 8)
    for (point, (mean, error)) in zip(path, zip(want("mean"), want("standard_error"))) {
      // The fits without a fold differ from glmnet's by its stopping rule, as above.
      #expect(abs((point["mean"]?.double ?? .nan) / mean - 1) < 1e-6)
      #expect(abs((point["standard_error"]?.double ?? .nan) / error - 1) < 1e-6)
    }
    for name in ["lambda_min", "lambda_1se"] { #expect(abs((found?[name]?.double ?? .nan) / want(name)[0] - 1) < 1e-12) }
  }
}
