import LinearAlgebra

/// The raw sums over rows that a quadratic approximation is made of.
///
/// The cross-product of `√W·[x, 1, z]` holds all of them at once: `XᵀWX`, `XᵀW1`, `XᵀWz`, `ΣW`, `ΣWz`.
struct LogisticSums: Sendable {
  var crossProduct: CrossProduct
  var rowWeight = 0.0
  var logLikelihood = 0.0

  init(columns: Int) { crossProduct = CrossProduct(columns: columns + 2) }

  mutating func merge(_ other: LogisticSums) {
    crossProduct.merge(other.crossProduct)
    rowWeight += other.rowWeight
    logLikelihood += other.logLikelihood
  }

  /// The quadratic approximation that these sums make.
  func quadratic() -> LogisticQuadratic { LogisticQuadratic(crossProduct: crossProduct.matrix, rowWeight: rowWeight) }

  /// The quadratic approximation of the rows that are not in a part.
  func quadratic(without part: LogisticSums) -> LogisticQuadratic {
    var rest = crossProduct.matrix
    let less = part.crossProduct.matrix
    for k in rest.elements.indices { rest.elements[k] -= less.elements[k] }
    return LogisticQuadratic(crossProduct: rest, rowWeight: rowWeight - part.rowWeight)
  }
}
