import LinearAlgebra
import Testing

struct PivotedQRTests {
  @Test func `the rank counts independent columns`() {
    #expect(PivotedQR(Matrix(columns: [[1, 2, 3], [2, 4, 6], [1, 0, 1]])).rank() == 2)
    #expect(PivotedQR(Matrix(columns: [[1, 2, 3], [2, 4, 5], [1, 0, 1]])).rank() == 3)
    #expect(PivotedQR(Matrix(rows: 3, columns: 2)).rank() == 0)
  }

  @Test func `pivots start with the longest column and fall`() {
    let qr = PivotedQR(Matrix(columns: [[1, 0, 0], [0, 5, 0], [0, 3, 2]]))
    #expect(qr.permutation == [1, 2, 0])
    #expect(qr.upper.diagonal.map(abs) == [5, 2, 1])
  }

  @Test func `least squares leave a residual orthogonal to every column`() {
    let A = Matrix(columns: [[1, 1, 1, 1], [1, 2, 3, 5], [2, 3, 4, 6]])
    let b = [1.0, 3, 2, 7]
    let x = PivotedQR(A).leastSquares(b)
    let residual = zip(b, A * x).map { $0 - $1 }
    for r in A.transposed * residual { #expect(abs(r) < 1e-13) }
    #expect(x.count { $0 == 0 } == 1)
  }
}
