import LinearAlgebra
import Probability
import Testing

@testable import Scorecards

struct LogisticQuadraticIndependenceTests {
  /// The approximation of a design with these columns at the null point.
  private func quadratic(_ columns: [[Double]]) throws -> LogisticQuadratic {
    let rows = columns[0].count
    let design = Matrix(rows: rows, columns: columns.count, elements: columns.flatMap(\.self))
    let outcome = (0..<rows).map { Double($0 % 3 == 0 ? 1 : 0) }
    let data = try LogisticRows(MatrixRows(matrix: design), outcome: outcome)
    return data.quadratic(at: data.nullPoint()).quadratic
  }

  private struct MatrixRows: RowBlocks {
    let matrix: Matrix
    var rows: Int { matrix.rows }
    var columns: Int { matrix.columns }

    func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
      for j in 0..<columns { for (k, row) in range.enumerated() { block[j * range.count + k] = matrix[row, j] } }
    }
  }

  private static func normal(_ stream: UInt64) -> [Double] {
    var random = RandomStream(seed: 4, stream: stream)
    return (0..<200).map { _ in random.normal() }
  }

  private let a = Self.normal(1), b = Self.normal(2)

  @Test func `a copy is left out, whichever comes later in the order`() throws {
    let copied = try quadratic([a, b, a.map { 3 * $0 + 1 }])
    #expect(copied.independentColumns(inOrder: [0, 1, 2], tolerance: 1e-3) == [0, 1])
    #expect(copied.independentColumns(inOrder: [2, 1, 0], tolerance: 1e-3) == [2, 1])
  }

  @Test func `a sum of two columns is left out though it copies neither`() throws {
    let summed = try quadratic([a, b, zip(a, b).map(+)])
    #expect(summed.independentColumns(inOrder: [0, 1, 2], tolerance: 1e-3) == [0, 1])
  }

  @Test func `what a column has of its own decides, and a constant has nothing`() throws {
    let noise = Self.normal(3)
    let near = try quadratic([a, zip(a, noise).map { $0 + 0.1 * $1 }, a.map { _ in 2 }])
    #expect(near.independentColumns(inOrder: [0, 1, 2], tolerance: 1e-3) == [0, 1])
    #expect(near.independentColumns(inOrder: [0, 1, 2], tolerance: 0.1) == [0])
  }
}
