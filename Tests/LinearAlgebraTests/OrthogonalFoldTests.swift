import LinearAlgebra
import Testing

struct OrthogonalFoldTests {
  private let X = Matrix(columns: [[1, 1, 1, 1, 1], [1, 2, 4, 3, 9], [0, 1, 0, -1, 2]])

  private func folded(_ ranges: [Range<Int>]) -> OrthogonalFold {
    var fold = OrthogonalFold(columns: 3)
    for range in ranges {
      let block = X[rows: Array(range), columns: [0, 1, 2]]
      block.elements.withUnsafeBufferPointer { fold.fold($0, rows: range.count) }
    }
    return fold
  }

  @Test func `the square of R is the cross-product`() {
    let R = folded([0..<5]).upper
    let (RtR, XtX) = (R.transposed * R, X.transposed * X)
    for k in RtR.elements.indices { #expect(abs(RtR.elements[k] - XtX.elements[k]) < 1e-13) }
  }

  @Test func `folding in parts and merging give the same R`() {
    var merged = folded([0..<2])
    merged.merge(folded([2..<4, 4..<5]))
    let whole = folded([0..<5]).upper
    for k in whole.elements.indices { #expect(abs(merged.upper.elements[k] - whole.elements[k]) < 1e-14) }
  }

  @Test func `what is left of a nearly dependent column survives`() {
    var fold = OrthogonalFold(columns: 2)
    let x = [1.0, 2, 3, 4], tiny = 1e-12
    let z = [1 + tiny, 2 - tiny, 3 - tiny, 4 + tiny]
    (x + z).withUnsafeBufferPointer { fold.fold($0, rows: 4) }
    // The cross-product would lose this difference altogether; ten digits of 1e-12 cannot be kept beside 1, four can.
    #expect(abs(fold.upper[1, 1] / 2e-12 - 1) < 1e-3)
  }
}
