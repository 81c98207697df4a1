import LinearAlgebra
import Parallel

/// One pass over the rows at given coefficients: means, scores and information of each tile of rows, handed to whoever sums them.
struct Kernel<Design: RowBlocks>: Sendable {
  let design: StandardizedDesign<Design>
  let response: Response
  let offset: [Double]?
  let family: any Family
  let link: any Link
  let threads: Int

  /// A tile of rows while it is being worked on; its buffers are valid during the call only.
  struct Tile {
    /// The rows of the tile.
    let range: Range<Int>
    /// The standardised columns, column after column.
    let design: UnsafeMutablePointer<Double>
    /// Room for a second copy of the columns.
    let scratch: UnsafeMutablePointer<Double>
    let values: RowValues
    /// The log-likelihood of the tile without its constant.
    let logLikelihood: Double

    var rows: Int { range.count }
  }

  /// Folds tiles at these coefficients, which belong to the standardised columns.
  /// - Complexity: O(rows × columns) and what `body` does; one allocation a block.
  func fold<Partial: Sendable>(
    at coefficients: [Double], into initial: Partial,
    _ body: @Sendable (inout Partial, borrowing Tile) -> Void, merge: (inout Partial, Partial) -> Void
  ) -> Partial {
    let height = design.tileRows
    return Parallel.fold(
      rows: design.rows, threads: threads, into: initial,
      block: { block in
        var partial = initial
        let area = height * design.design.columns
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * area + Kernel.rowArrays * height) { buffer in
          for start in stride(from: block.lowerBound, to: block.upperBound, by: height) {
            let range = start..<min(start + height, block.upperBound)
            body(&partial, tile(range, at: coefficients, buffer: buffer, area: area, height: height))
          }
        }
        return partial
      }, merge: merge)
  }

  /// Outcome, weight, predictor, mean, complement, slope, information, score.
  private static var rowArrays: Int { 8 }

  private func tile(
    _ range: Range<Int>, at coefficients: [Double], buffer: UnsafeMutableBufferPointer<Double>, area: Int, height: Int
  ) -> Tile {
    let base = buffer.baseAddress!
    let n = range.count
    design.fill(UnsafeMutableBufferPointer(rebasing: buffer[..<area]), rows: range)
    let rows = base + 2 * area
    copy(response.values, range, to: rows)
    copy(response.weights, range, to: rows + height)
    let values = RowValues(
      count: n, outcome: UnsafePointer(rows), priorWeight: UnsafePointer(rows + height), predictor: rows + 2 * height,
      mean: rows + 3 * height, complement: rows + 4 * height, slope: rows + 5 * height, information: rows + 6 * height,
      score: rows + 7 * height)
    BLAS.multiply(base, rows: n, columns: design.columns, by: coefficients, into: values.predictor)
    if let offset { for i in 0..<n { values.predictor[i] += offset[range.lowerBound + i] } }
    link.fillMeans(values)
    let logLikelihood = family.fillScores(values)
    return Tile(range: range, design: base, scratch: base + area, values: values, logLikelihood: logLikelihood)
  }

  private func copy(_ numbers: [Double], _ range: Range<Int>, to target: UnsafeMutablePointer<Double>) {
    numbers.withUnsafeBufferPointer { target.update(from: $0.baseAddress! + range.lowerBound, count: range.count) }
  }
}

extension Kernel {
  /// The same rows with some of the columns.
  func keeping(_ columns: [Int]) -> Kernel {
    Kernel(design: design.keeping(columns), response: response, offset: offset, family: family, link: link, threads: threads)
  }
}

extension Kernel.Tile {
  /// Multiplies each row of the columns with the square root of its information, so that `XᵀX` becomes the information matrix.
  borrowing func scaleByRootInformation(columns: Int) {
    let n = rows
    let root = values.slope  // no longer needed once scores are filled
    for i in 0..<n { root[i] = values.information[i].squareRoot() }
    for j in 0..<columns {
      let column = design + j * n
      for i in 0..<n { column[i] *= root[i] }
    }
  }
}
