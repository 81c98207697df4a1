import Glibc
import Probability
import Regression

/// The map of Kull, Silva Filho and Flach (AISTATS 2017) from a probability to a better one: `logit P = a log p − b log(1 − p) + c`.
public struct BetaMap: Equatable, Sendable {
  /// The weight of `log p`.
  public let a: Double
  /// The weight of `−log(1 − p)`.
  public let b: Double
  /// The constant.
  public let c: Double

  /// A map with these parameters.
  public init(a: Double, b: Double, c: Double) { (self.a, self.b, self.c) = (a, b, c) }

  /// Fits the map by maximum likelihood; parameters below 0 are reported as they are.
  /// - Complexity: O(n) an iteration, about seven iterations.
  /// - Throws: `ValidationError`; predictions of exactly 0 or 1 are out of range.
  public init(outcome y: [Double], probability p: [Double], weights: [Double]? = nil) throws(ValidationError) {
    try Check.outcome(y, rows: p.count)
    if let row = p.firstIndex(where: { !($0 > 0 && $0 < 1) }) { throw .probabilityOutOfRange(row: row) }
    if let weights { try Check.weights(weights, rows: y.count) }
    let fit = try Logistic.fit([p.map { log($0) }, p.map { -log1p(-$0) }], outcome: y, weights: weights)
    guard fit.aliased.isEmpty else { throw .regression(.columnNotFitted(column: fit.aliased[0])) }
    self.init(a: fit.coefficients[1], b: fit.coefficients[2], c: fit.coefficients[0])
  }

  /// The new probability.
  public func callAsFunction(_ p: Double) -> Double { SpecialFunctions.logistic(a * log(p) - b * log1p(-p) + c) }

  /// Whether a higher prediction never means a lower probability.
  public var isIncreasing: Bool { a >= 0 && b >= 0 }
}
