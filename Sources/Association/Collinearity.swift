public import LinearAlgebra
import Parallel

/// The correlations among many columns, and what they warn of: items that are nearly the same, and combinations that a model cannot tell apart.
///
/// Missing values stand at the column's mean, so a correlation is pulled towards 0 by rows that lack one of its columns.
public struct Collinearity: Sendable {
  /// The names of the columns that vary, in the order given.
  public let names: [String]
  /// The names of the columns that do not vary, which take no part.
  public let constantColumns: [String]
  /// The correlation matrix of the columns that vary.
  public let correlations: Matrix
  let eigen: SymmetricEigen

  /// Two items with at least this absolute correlation are nearly the same.
  public static let nearlySame = 0.9
  /// From this condition index on, coefficients of a joint model are unstable (Belsley, Kuh and Welsch).
  public static let worryingConditionIndex = 30.0
  /// An eigenvalue of the correlation matrix below this is zero: some column is a combination of others.
  static let zeroEigenvalue = 1e-10
  /// A squared component of an eigenvector below this is zero.
  static let zeroComponent = 1e-8

  /// The correlations of these columns; NaN and infinite values are missing.
  /// - Complexity: O(rows × columns²) on up to `threads` threads.
  /// - Throws: `AssociationError.lengthsDiffer`, or `.decompositionFailed` when values are too large to square.
  public init(_ columns: [[Double]], names: [String], threads: Int = 1) throws(AssociationError) {
    precondition(columns.count == names.count, "each column has a name")
    for (column, name) in zip(columns, names) where column.count != columns[0].count {
      throw .lengthsDiffer(column: name, rows: column.count, expected: columns[0].count)
    }
    let scales = Parallel.map(count: columns.count, threads: threads) { ColumnScale(columns[$0]) }
    let varying = scales.indices.filter { scales[$0].varies }
    self.names = varying.map { names[$0] }
    constantColumns = scales.indices.filter { !scales[$0].varies }.map { names[$0] }
    let blocks = StandardizedColumns(columns: varying.map { columns[$0] }, scales: varying.map { scales[$0] })
    correlations = blocks.correlations(threads: threads)
    guard correlations.elements.allSatisfy(\.isFinite), let eigen = try? SymmetricEigen(correlations) else {
      throw .decompositionFailed(columns: columns.count)
    }
    self.eigen = eigen
  }

  /// The variance inflation factor of each column, `1 / (1 - R²)` of its regression on the others; infinite for a combination of others.
  /// - Complexity: O(columns²).
  public var varianceInflation: [Double] {
    names.indices.map { j in
      eigen.values.indices.reduce(0) { sum, k in
        let squared = eigen.vectors[j, k] * eigen.vectors[j, k]
        if eigen.values[k] > Self.zeroEigenvalue { return sum + squared / eigen.values[k] }
        return squared > Self.zeroComponent ? .infinity : sum
      }
    }
  }

  /// The condition index `√(largest / smallest eigenvalue)` of the correlation matrix; infinite when it is singular, 1 without columns.
  public var conditionIndex: Double {
    guard let smallest = eigen.values.first, let largest = eigen.values.last else { return 1 }
    return smallest > Self.zeroEigenvalue ? (largest / smallest).squareRoot() : .infinity
  }

  /// The correlation of each pair given all other columns, `-R⁻¹ᵢⱼ / √(R⁻¹ᵢᵢ R⁻¹ⱼⱼ)`; nil when the matrix is singular.
  /// - Complexity: O(columns³).
  public var partialCorrelations: Matrix? {
    guard conditionIndex.isFinite, let inverse = try? Cholesky(correlations).inverse else { return nil }
    var partial = inverse
    for j in 0..<inverse.columns {
      for i in 0..<inverse.rows { partial[i, j] = i == j ? 1 : -inverse[i, j] / (inverse[i, i] * inverse[j, j]).squareRoot() }
    }
    return partial
  }

  /// Groups of columns that are chained by absolute correlations of at least `threshold`; groups of one are left out.
  /// - Complexity: O(columns²).
  public func groups(threshold: Double = Collinearity.nearlySame) -> [[String]] {
    var group = Array(names.indices)
    for j in names.indices {
      for i in 0..<j where abs(correlations[i, j]) >= threshold && group[i] != group[j] {
        let (kept, lost) = (min(group[i], group[j]), max(group[i], group[j]))
        for k in group.indices where group[k] == lost { group[k] = kept }
      }
    }
    return names.indices.map { leader in names.indices.filter { group[$0] == leader }.map { names[$0] } }.filter { $0.count > 1 }
  }
}
