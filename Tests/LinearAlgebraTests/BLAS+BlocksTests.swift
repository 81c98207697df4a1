import LinearAlgebra
import Testing

struct BLASBlocksTests {
  private let A = Matrix(columns: [[1, 2, 3], [4, 5, 6]])

  @Test func `a block times a vector is the matrix product`() {
    var y = [9.0, 9, 9]
    BLAS.multiply(A.elements, rows: 3, columns: 2, by: [2, -1], into: &y)
    #expect(y == A * [2, -1])
  }

  @Test func `a block without columns gives zeros`() {
    var y = [9.0]
    BLAS.multiply([0], rows: 1, columns: 0, by: [], into: &y)
    #expect(y == [0])
  }

  @Test func `the transposed product is added`() {
    var y = [10.0, 20]
    BLAS.addTransposedProduct(of: A.elements, rows: 3, columns: 2, with: [1, 0, 2], to: &y)
    #expect(y == [17, 36])
  }
}
