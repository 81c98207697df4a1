/// The inverse of the matrix of second derivatives, as a quasi-Newton search learns it (Broyden, Fletcher, Goldfarb, Shanno).
struct InverseHessian {
  private var elements: [[Double]]
  private let scale: Double
  /// Whether nothing has been learned yet.
  private(set) var isFresh = true

  /// A multiple of the identity, for three parameters.
  init(scale: Double) {
    self.scale = scale
    elements = Self.diagonal(scale)
  }

  private static func diagonal(_ scale: Double) -> [[Double]] {
    (0..<3).map { i in (0..<3).map { $0 == i ? scale : 0 } }
  }

  /// The direction of the next step.
  func direction(_ gradient: [Double]) -> [Double] { product(gradient).map { -$0 } }

  /// Begins again.
  mutating func forget() {
    elements = Self.diagonal(scale)
    isFresh = true
  }

  /// Learns from a step s and the change y of the gradient; a step without positive curvature teaches nothing.
  mutating func learn(step s: [Double], change y: [Double]) {
    let sy = zip(s, y).reduce(0) { $0 + $1.0 * $1.1 }
    guard sy > 0 else { return }
    let Hy = product(y)
    let factor = (sy + zip(y, Hy).reduce(0) { $0 + $1.0 * $1.1 }) / (sy * sy)
    for i in 0..<3 { for j in 0..<3 { elements[i][j] += factor * s[i] * s[j] - (Hy[i] * s[j] + s[i] * Hy[j]) / sy } }
    isFresh = false
  }

  private func product(_ x: [Double]) -> [Double] { elements.map { row in zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } } }
}
