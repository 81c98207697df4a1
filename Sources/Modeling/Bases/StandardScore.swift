/// `(x - centre) / deviation` with what training learnt, as R's `scale`.
struct StandardScore: Equatable, Sendable {
  /// What is taken out of the numbers.
  enum Request: Equatable, Sendable {
    /// The mean, and the deviation from it; `scale(x)`.
    case both
    /// The mean only; `scale(x, scale = FALSE)`.
    case centre
    /// The deviation from 0 only; `scale(x, center = FALSE)`.
    case deviation
  }

  /// The mean, or 0.
  let centre: Double
  /// `√(Σ (x - centre)² / (n - 1))`, or 1.
  let deviation: Double

  /// Learns mean and deviation.
  /// - Complexity: O(values).
  /// - Throws: `FormulaProblem.noDeviation`.
  init(_ request: Request, of x: [Double]) throws(FormulaProblem) {
    let centre = request == .deviation ? 0 : UnivariateSummary(x)?.mean ?? 0
    self.centre = centre
    guard request != .centre else {
      deviation = 1
      return
    }
    guard x.contains(where: { $0 != x[0] }) || request == .deviation && x[0] != 0 else { throw .noDeviation }
    deviation = (x.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(max(1, x.count - 1))).squareRoot()
  }

  /// The standard score of a number.
  func callAsFunction(_ x: Double) -> Double { (x - centre) / deviation }
}
