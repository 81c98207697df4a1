import Glibc
import LinearAlgebra
import Testing

struct SingularValuesTests {
  @Test func `the singular values of a diagonal matrix are its elements, sorted`() throws {
    let found = try SingularValues(Matrix(columns: [[2, 0], [0, -3]]))
    #expect(found.values == [3, 2])
    #expect(found.conditionNumber == 1.5)
  }

  @Test func `the condition number of Hilbert's matrix of order 3`() throws {
    let H = Matrix(columns: (0..<3).map { j in (0..<3).map { 1 / Double($0 + j + 1) } })
    // 524.056777586061, Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, table 28.1: 5.24e2; R: kappa(exact = TRUE).
    #expect(abs(try SingularValues(H).conditionNumber / 524.0567775860644 - 1) < 1e-12)
  }

  @Test func `the right vectors turn A into columns as long as the singular values`() throws {
    let A = Matrix(columns: [[1, 2, 3], [4, 5, 6.5]])
    let found = try SingularValues(A)
    let AV = A * found.rightVectors
    for k in 0..<2 {
      let length = sqrt(AV[column: k].reduce(0) { $0 + $1 * $1 })
      #expect(abs(length - found.values[k]) < 1e-13)
    }
  }

  @Test func `a singular matrix has an infinite condition number`() throws {
    #expect(try SingularValues(Matrix(rows: 2, columns: 2)).conditionNumber == .infinity)
  }
}
