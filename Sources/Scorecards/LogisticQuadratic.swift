public import LinearAlgebra

/// The quadratic approximation of a mean logistic log-likelihood at a point, with the intercept profiled out.
///
/// `ℓ(β)/N ≈ const + cᵀβ − ½ βᵀGβ` with `G = Xcᵀ W Xc / N`, `c = Xcᵀ W zc / N`: `X` and the working response `z` (without the offset) are centred by
/// the working weights `W = wμ(1 − μ)`, and N is the sum of the row weights `w`. One step of iteratively re-weighted least squares.
public struct LogisticQuadratic: Equatable, Sendable {
  /// The weighted centred cross-product G, per unit of row weight.
  public let gram: Matrix
  /// The vector c, per unit of row weight.
  public let response: [Double]
  /// The mean of each column by working weight.
  public let columnMeans: [Double]
  /// The mean of the working response by working weight.
  public let responseMean: Double
  /// The mean working weight.
  public let meanWeight: Double
  /// The sum of the row weights.
  public let rowWeight: Double

  /// The intercept that belongs to these coefficients.
  public func intercept(for β: [Double]) -> Double {
    responseMean - zip(columnMeans, β).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The slope of the mean log-likelihood towards each coefficient, `c − Gβ`.
  /// - Complexity: O(columns²).
  public func gradient(at β: [Double]) -> [Double] {
    zip(response, gram * β).map { $0 - $1 }
  }

  /// Centres and scales raw sums; a column that is constant but for rounding gets exactly 0 everywhere, so that it never enters a path.
  init(crossProduct S: Matrix, rowWeight N: Double) {
    let p = S.columns - 2
    let (ones, work) = (p, p + 1)
    let weight = S[ones, ones]
    let means = (0..<p).map { S[$0, ones] / weight }
    let isConstant = (0..<p).map { S[$0, $0] - means[$0] * S[$0, ones] <= Self.constancy * S[$0, $0] }
    var G = Matrix(rows: p, columns: p)
    for j in 0..<p where !isConstant[j] {
      for i in 0..<p where !isConstant[i] { G[i, j] = (S[i, j] - weight * (means[i] * means[j])) / N }
    }
    gram = G
    response = (0..<p).map { isConstant[$0] ? 0 : (S[$0, work] - means[$0] * S[ones, work]) / N }
    columnMeans = means
    responseMean = S[ones, work] / weight
    meanWeight = weight / N
    rowWeight = N
  }

  /// A column whose variance is below this share of its mean square is constant.
  private static let constancy = 1e-11
}
