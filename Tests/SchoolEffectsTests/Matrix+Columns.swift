import LinearAlgebra

extension Matrix {
  /// The matrix with one more column.
  func appending(_ column: [Double]) -> Matrix { Matrix(rows: rows, columns: columns + 1, elements: elements + column) }
}
