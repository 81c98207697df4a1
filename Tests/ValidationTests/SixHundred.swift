import Probability

@testable import Validation

/// Six hundred made-up children that R makes in the same way:
/// `i <- 0:599; x1 <- (i*7)%%11; x2 <- (i*5)%%7; x3 <- (i*3)%%5; y <- ((i*0.6180339887498949)%%1) < plogis(-2.6+0.25*x1+0.1*x2-0.1*x3)`.
enum SixHundred {
  static let columns = [(7, 11), (5, 7), (3, 5)].map { factor, modulus in (0..<600).map { Double($0 * factor % modulus) } }

  static let outcome = (0..<600).map { i -> Double in
    let u = (Double(i) * 0.6180339887498949).truncatingRemainder(dividingBy: 1)
    return u < SpecialFunctions.logistic(predictor(i, -2.6, [0.25, 0.1, -0.1])) ? 1 : 0
  }

  /// `lp <- -2+0.15*x1+0.15*x2-0.05*x3`: a rule from elsewhere.
  static let logit = (0..<600).map { predictor($0, -2, [0.15, 0.15, -0.05]) }

  private static func predictor(_ row: Int, _ constant: Double, _ weights: [Double]) -> Double {
    zip(columns, weights).reduce(constant) { $0 + $1.0[row] * $1.1 }
  }
}
