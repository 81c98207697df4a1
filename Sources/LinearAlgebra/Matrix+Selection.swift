extension Matrix {
  /// The matrix of these rows and columns, in this order.
  public subscript(rows chosenRows: [Int], columns chosenColumns: [Int]) -> Matrix {
    var A = Matrix(rows: chosenRows.count, columns: chosenColumns.count)
    for (j, column) in chosenColumns.enumerated() {
      for (i, row) in chosenRows.enumerated() { A[i, j] = self[row, column] }
    }
    return A
  }
}
