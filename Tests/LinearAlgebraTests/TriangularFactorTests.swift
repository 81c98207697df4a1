import LinearAlgebra
import Testing

struct TriangularFactorTests {
  private let A = Matrix(columns: [[4, 2, 1], [2, 5, 3], [1, 3, 6]])

  @Test func `solving undoes multiplying`() throws {
    let x = [1.0, -2, 3]
    for (got, want) in zip(try TriangularFactor(of: A).solve(A * x), x) { #expect(abs(got - want) < 1e-14) }
  }

  @Test func `the product with the inverse is the identity`() throws {
    let product = A * (try TriangularFactor(of: A).inverse)
    for i in 0..<3 { for j in 0..<3 { #expect(abs(product[i, j] - (i == j ? 1 : 0)) < 1e-14) } }
  }

  @Test func `the determinant is that of Cholesky`() throws {
    #expect(abs(try TriangularFactor(of: A).logDeterminant - 4.204692619390966) < 1e-14)
  }

  @Test func `whitened rows have lengths in the metric of the inverse`() throws {
    let factor = try TriangularFactor(of: A)
    var rows = [1.0, 0, 2, 1, 0, 3]  // two rows of three columns
    rows.withUnsafeMutableBufferPointer { factor.whiten($0.baseAddress!, rows: 2) }
    for (i, x) in [[1.0, 2, 0], [0, 1, 3]].enumerated() {
      let want = zip(x, factor.solve(x)).reduce(0) { $0 + $1.0 * $1.1 }
      let got = (0..<3).reduce(0) { $0 + rows[i + 2 * $1] * rows[i + 2 * $1] }
      #expect(abs(got - want) < 1e-14)
    }
  }

  @Test func `the share left unexplained is one minus the squared multiple correlation`() throws {
    #expect(abs(try TriangularFactor(of: Matrix(columns: [[1, 0.6], [0.6, 1]])).smallestUnexplainedShare - 0.64) < 1e-15)
  }
}
