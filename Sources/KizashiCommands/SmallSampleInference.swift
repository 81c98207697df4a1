import Multilevel
import Probability
import StructuredText

/// What is said of a coefficient when the variances between few groups are estimates too: Student's t instead of the normal distribution.
struct SmallSampleInference {
  let method: DegreesOfFreedomMethod
  let degreesOfFreedom: Double
  let standardError: Double
  let statistic: Double
  let pValue: Double
  let low: Double
  let high: Double

  /// From an estimate and its standard error; nil where they do not exist.
  init?(_ method: DegreesOfFreedomMethod, estimate: Double, standardError: Double, degreesOfFreedom: Double, level: Double) {
    guard estimate.isFinite, standardError > 0, standardError.isFinite, degreesOfFreedom > 0 else { return nil }
    let t = StudentT(degreesOfFreedom: degreesOfFreedom)
    let reach = t.upperQuantile((1 - level) / 2) * standardError
    self.method = method
    self.degreesOfFreedom = degreesOfFreedom
    self.standardError = standardError
    statistic = estimate / standardError
    pValue = (2 * t.upperTail(abs(estimate / standardError))).magnitude
    (low, high) = (estimate - reach, estimate + reach)
  }

  /// The numbers as JSON.
  var json: JSONValue {
    [
      "method": .string(method.rawValue), "degrees_of_freedom": JSONValue(degreesOfFreedom), "standard_error": JSONValue(standardError),
      "statistic": JSONValue(statistic), "p_value": JSONValue(pValue), "low": JSONValue(low), "high": JSONValue(high)
    ]
  }
}

extension DegreesOfFreedomMethod {
  /// The name of those who found it.
  var name: String {
    switch self {
    case .none: "none"
    case .satterthwaite: "Satterthwaite"
    case .kenwardRoger: "Kenward–Roger"
    }
  }
}

extension FitAnswer.Coefficient {
  /// The coefficient of a mixed model as JSON.
  var mixedJSON: JSONValue {
    guard case .object(var object) = json else { return json }
    object["small_sample"] = smallSample?.json ?? .null
    return .object(object)
  }
}
