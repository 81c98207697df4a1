/// A dense matrix of doubles, stored column by column as BLAS and LAPACK expect.
public struct Matrix: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements, column after column: element (i, j) stands at `i + j * rows`.
  public var elements: [Double]

  /// A matrix with the same value everywhere.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(rows: rows, columns: columns, elements: [Double](repeating: value, count: rows * columns))
  }

  /// A matrix from its elements, column after column.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(elements.count == rows * columns, "a \(rows) × \(columns) matrix needs \(rows * columns) elements")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix from its columns, all of the same length.
  public init(columns: [[Double]]) {
    self.init(rows: columns.first?.count ?? 0, columns: columns.count, elements: columns.flatMap(\.self))
  }

  /// The identity matrix of order `n`.
  public static func identity(_ n: Int) -> Matrix {
    var I = Matrix(rows: n, columns: n)
    for i in 0..<n { I[i, i] = 1 }
    return I
  }

  /// Element (i, j).
  public subscript(i: Int, j: Int) -> Double {
    get { elements[i + j * rows] }
    set { elements[i + j * rows] = newValue }
  }

  /// Column `j`.
  public subscript(column j: Int) -> ArraySlice<Double> { elements[j * rows..<(j + 1) * rows] }

  /// The elements (i, i).
  public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }

  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var A = Matrix(rows: columns, columns: rows)
    for j in 0..<columns { for i in 0..<rows { A[j, i] = self[i, j] } }
    return A
  }
}
