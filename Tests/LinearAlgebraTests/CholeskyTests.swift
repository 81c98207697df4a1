import LinearAlgebra
import Testing

struct CholeskyTests {
  @Test func `solving undoes multiplying`() throws {
    let A = Matrix(columns: [[4, 2, 1], [2, 5, 3], [1, 3, 6]])
    let x = [1.0, -2, 3]
    let solution = try Cholesky(A).solve(A * x)
    for (got, want) in zip(solution, x) { #expect(abs(got - want) < 1e-14) }
  }

  @Test func `the logarithm of the determinant is that of the cofactor expansion`() throws {
    let A = Matrix(columns: [[4, 2, 1], [2, 5, 3], [1, 3, 6]])
    #expect(abs(try Cholesky(A).logDeterminant - 4.204692619390966) < 1e-14)
  }

  @Test func `an indefinite matrix is refused with the order of the minor`() {
    #expect(throws: LinearAlgebraError.notPositiveDefinite(minor: 2)) { try Cholesky(Matrix(columns: [[1, 2], [2, 1]])) }
  }
}
