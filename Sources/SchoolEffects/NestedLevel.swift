import Glibc
import LinearAlgebra

/// Groups of one level (classes, years or schools) with their weighted means, and everything that the levels below contribute.
///
/// Random intercepts that are nested in each other need no matrix inverse: a mean of precision w whose group has an effect of variance λ
/// has precision `w / (1 + λw)`; groups merge into their parent by adding precisions, and their spread around the parent's mean is a
/// sum of squares. All sums are of positive terms, so nothing cancels, for λ → ∞ neither.
struct NestedLevel: Sendable {
  /// `ZᵀV⁻¹Z` of the columns Z = [X y] so far, without the means of this level's groups; variances are multiples of the residual's.
  var cross: Matrix
  /// `log |V|` so far.
  var logDeterminant: Double
  /// The precision of each group's mean.
  var precisions: [Double]
  /// `1 / (1 + λw)` of each group for the effect that was added last.
  var shrinkage: [Double]
  /// The means, columns of Z × groups.
  var means: Matrix

  /// The level after its groups have an effect of variance λ.
  /// - Complexity: O(groups).
  func adding(variance λ: Double) -> NestedLevel {
    var level = self
    for g in precisions.indices {
      level.shrinkage[g] = 1 / (1 + λ * precisions[g])
      level.precisions[g] *= level.shrinkage[g]
      level.logDeterminant += log1p(λ * precisions[g])
    }
    return level
  }

  /// The level above: parent k has the groups `starts[k]..<starts[k + 1]`.
  /// - Complexity: O(groups × columns²), one matrix product.
  func merged(_ starts: [Int]) -> NestedLevel {
    let parents = starts.count - 1
    var precisions = [Double](repeating: 0, count: parents)
    var parentMeans = Matrix(rows: means.rows, columns: parents)
    var spread = means
    for k in 0..<parents {
      let children = starts[k]..<starts[k + 1]
      precisions[k] = children.reduce(0) { $0 + self.precisions[$1] }
      for g in children { add(g, times: self.precisions[g] / precisions[k], to: &parentMeans, k) }
      for g in children { subtract(parentMeans, k, from: &spread, g) }
    }
    return NestedLevel(
      cross: cross + spread * spread.transposed, logDeterminant: logDeterminant, precisions: precisions,
      shrinkage: [Double](repeating: 1, count: parents), means: parentMeans)
  }

  private func add(_ g: Int, times factor: Double, to parents: inout Matrix, _ k: Int) {
    let q = means.rows
    for i in 0..<q { parents.elements[k * q + i] += factor * means.elements[g * q + i] }
  }

  /// Leaves the difference from the parent's mean, times the root of the precision.
  private func subtract(_ parents: Matrix, _ k: Int, from spread: inout Matrix, _ g: Int) {
    let q = means.rows
    let root = precisions[g].squareRoot()
    for i in 0..<q { spread.elements[g * q + i] = root * (spread.elements[g * q + i] - parents.elements[k * q + i]) }
  }

  /// `ZᵀV⁻¹Z` when this is the highest level and its means count too.
  /// - Complexity: O(groups × columns²).
  var total: Matrix {
    var scaled = means
    let q = means.rows
    for g in precisions.indices {
      let root = precisions[g].squareRoot()
      for i in 0..<q { scaled.elements[g * q + i] *= root }
    }
    return cross + scaled * scaled.transposed
  }
}

extension Matrix {
  /// The sum of two matrices of one shape.
  static func + (A: Matrix, B: Matrix) -> Matrix {
    precondition(A.rows == B.rows && A.columns == B.columns, "a sum needs two matrices of one shape")
    var C = A
    for k in C.elements.indices { C.elements[k] += B.elements[k] }
    return C
  }
}
