import Glibc
import LinearAlgebra

/// The objective and its derivatives at one point, in standardised coefficients.
struct Evaluation: Sendable {
  /// The (penalised) log-likelihood.
  let value: Double
  /// Its gradient.
  let score: [Double]
  /// The factor of the information matrix; nil where that is not positive definite.
  let factor: TriangularFactor?
  /// The largest information of a row about its predictor.
  let largestInformation: Double

  /// Whether everything is finite, so that a step can be taken from here.
  var isUsable: Bool { value.isFinite && score.allSatisfy(\.isFinite) }
}

/// How the factor of the information is computed.
enum Factoring: Sendable {
  /// Cholesky of the cross-product: fast; loses twice the digits that the condition number takes.
  case crossProduct
  /// QR of the rows themselves: twice the work; loses each digit only once.
  case orthogonal
}

/// What a Newton step needs from the rows.
struct NewtonSums: Sendable {
  var logLikelihood = 0.0
  var score: [Double]
  var cross: CrossProduct
  var orthogonal: OrthogonalFold?
  var largestInformation = 0.0

  init(columns: Int, factoring: Factoring) {
    score = [Double](repeating: 0, count: columns)
    cross = CrossProduct(columns: columns)
    orthogonal = factoring == .orthogonal ? OrthogonalFold(columns: columns) : nil
  }

  mutating func merge(_ other: NewtonSums) {
    logLikelihood += other.logLikelihood
    for j in score.indices { score[j] += other.score[j] }
    cross.merge(other.cross)
    if let theirs = other.orthogonal { orthogonal?.merge(theirs) }
    largestInformation = max(largestInformation, other.largestInformation)
  }

  /// The factor of the information matrix; nil when that is not positive definite to working precision.
  var factor: TriangularFactor? {
    guard let orthogonal else { return try? TriangularFactor(of: cross.matrix) }
    let R = orthogonal.upper
    return R.diagonal.allSatisfy { $0 != 0 && $0.isFinite } ? TriangularFactor(upper: R) : nil
  }
}

extension Kernel {
  /// Sums of log-likelihood, score and information at these coefficients.
  /// - Complexity: O(rows × columns²).
  func sums(at coefficients: [Double], factoring: Factoring) -> NewtonSums {
    let p = design.columns
    return fold(at: coefficients, into: NewtonSums(columns: p, factoring: factoring)) { sums, tile in
      sums.logLikelihood += tile.logLikelihood
      for i in 0..<tile.rows { sums.largestInformation = max(sums.largestInformation, tile.values.information[i]) }
      BLAS.addTransposedProduct(of: tile.design, rows: tile.rows, columns: p, with: tile.values.score, to: &sums.score)
      tile.scaleByRootInformation(columns: p)
      let block = UnsafeBufferPointer(start: tile.design, count: tile.rows * p)
      if factoring == .orthogonal { sums.orthogonal?.fold(block, rows: tile.rows) } else { sums.cross.fold(block, rows: tile.rows) }
    } merge: {
      $0.merge($1)
    }
  }

  /// The log-likelihood and its derivatives at these coefficients.
  /// - Complexity: O(rows × columns²).
  func evaluate(_ coefficients: [Double], factoring: Factoring) -> Evaluation {
    let sums = sums(at: coefficients, factoring: factoring)
    return Evaluation(value: sums.logLikelihood, score: sums.score, factor: sums.factor, largestInformation: sums.largestInformation)
  }
}
