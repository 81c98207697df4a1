import LinearAlgebra

/// The second derivative of a function, or what is known of it.
struct QuadraticModel {
  private var H: Matrix
  private var eigen: SymmetricEigen

  /// A direction whose curvature is below this share of the largest counts as flat.
  private static let flatShare = 1e-10

  /// nil where numbers are not finite.
  init?(_ H: [[Double]]) { self.init(Matrix(columns: H)) }

  private init?(_ H: Matrix) {
    guard H.elements.allSatisfy(\.isFinite), let eigen = try? SymmetricEigen(H) else { return nil }
    (self.H, self.eigen) = (H, eigen)
  }

  static func identity(_ n: Int) -> QuadraticModel { QuadraticModel(Matrix.identity(n))! }

  /// The smallest and the largest curvature.
  var smallest: Double { eigen.values.first ?? 0 }
  var largest: Double { eigen.values.map(abs).max() ?? 0 }

  /// The direction of the smallest curvature.
  var weakest: [Double] { Array(eigen.vectors[column: 0]) }

  /// The model with curvatures without their signs, none of them small beside the largest.
  var absolute: QuadraticModel? {
    let floor = max(largest * 1e-4, 1e-8)
    return QuadraticModel(spectral { max(abs($0), floor) })
  }

  /// The inverse, flat and downward directions left out.
  var inverse: Matrix { inverse(flatShare: QuadraticModel.flatShare) }

  /// The inverse, without directions whose curvature is below this share of the largest.
  func inverse(flatShare: Double) -> Matrix { spectral { $0 > largest * flatShare ? 1 / $0 : 0 } }

  private func spectral(_ f: (Double) -> Double) -> Matrix {
    var scaled = eigen.vectors
    for (j, value) in eigen.values.enumerated() { for i in 0..<scaled.rows { scaled[i, j] *= f(value) } }
    return (scaled * eigen.vectors.transposed).symmetrized
  }

  /// The step to the minimum of the model, flat directions left out.
  func step(_ gradient: [Double]) -> [Double] { (inverse * gradient).map { -$0 } }

  /// Takes the change of the derivative along a step into account, unless it shows no upward curvature.
  mutating func learn(from s: [Double], _ y: [Double]) {
    let (curvature, Hs) = (dot(s, y), H * s)
    let before = dot(s, Hs)
    guard curvature > 1e-8 * (dot(s, s) * dot(y, y)).squareRoot(), before > 0 else { return }
    var next = H
    for j in s.indices { for i in s.indices { next[i, j] += y[i] * y[j] / curvature - Hs[i] * Hs[j] / before } }
    if let model = QuadraticModel(next) { self = model }
  }
}
