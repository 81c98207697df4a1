import LinearAlgebra

/// Where a solver starts.
enum StartingPoint: Sendable {
  /// At the mean outcome.
  case mean
  /// At the maximum of a sample of the rows, where there are so many that this saves passes over all of them.
  case sample
}

/// Rows taken out of a design: every so many, some that follow one another, so that rows in any order are all represented.
struct RowSample: Sendable {
  /// The stretches, ascending.
  let ranges: [Range<Int>]

  /// One row in so many is taken.
  private static let step = 16
  /// Rows taken together: whole lines of memory.
  private static let stretch = 64
  /// Rows a column below which a sample says too little, and a design is too small to gain.
  private static let rowsPerColumn = 40
  private static let smallest = 4096

  /// A sample; nil where a fit to all rows is as cheap.
  init?(rows: Int, columns: Int) {
    let wanted = max(rows / RowSample.step, RowSample.rowsPerColumn * columns, RowSample.smallest)
    guard wanted * 4 <= rows else { return nil }
    let spacing = RowSample.stretch * (rows / wanted)
    ranges = stride(from: 0, to: rows, by: spacing).map { $0..<min($0 + RowSample.stretch, rows) }
  }

  /// The numbers of the rows.
  func of(_ numbers: [Double]) -> [Double] { ranges.flatMap { numbers[$0] } }

  /// The rows of a design, in memory.
  /// - Complexity: O(rows of the sample × columns).
  func of(_ design: some RowBlocks) -> Matrix {
    var X = Matrix(rows: ranges.reduce(0) { $0 + $1.count }, columns: design.columns)
    var block = [Double](repeating: 0, count: RowSample.stretch * design.columns)
    var place = 0
    for range in ranges {
      block.withUnsafeMutableBufferPointer {
        design.fill(UnsafeMutableBufferPointer(rebasing: $0[..<(range.count * design.columns)]), rows: range)
      }
      X.elements.withUnsafeMutableBufferPointer { target in
        for j in 0..<design.columns {
          for k in 0..<range.count { target[place + k + j * X.rows] = block[k + j * range.count] }
        }
      }
      place += range.count
    }
    return X
  }
}

extension Kernel {
  /// About the maximum of a sample of the rows, in the coefficients of all; nil where there is no use of it, or no maximum was found.
  ///
  /// It is a starting point only: nothing that is told of the fit depends on it beyond rounding.
  /// - Complexity: O(rows × columns² / 16) an iteration.
  func sampleMaximum(from start: (Kernel<Matrix>) -> [Double]) -> [Double]? {
    guard !family.estimatesDispersion, let sample = RowSample(rows: design.rows, columns: design.columns) else { return nil }
    let rows = Response(values: sample.of(response.values), weights: sample.of(response.weights))
    guard rows.weights.contains(where: { $0 > 0 }) else { return nil }
    let kernel = Kernel<Matrix>(
      design: design.of(sample.of(design.design)), response: rows, offset: offset.map { sample.of($0) }, family: family, link: link,
      threads: threads)
    var ascent = Ascent()
    ascent.tolerance = SampleTolerance.step
    ascent.iterationLimit = SampleTolerance.iterations
    let result = ascent.maximize(from: start(kernel)) { kernel.evaluate($0, factoring: .crossProduct) }
    return result.ending == .converged ? result.coefficients : nil
  }
}

/// How near the maximum of a sample is sought.
private enum SampleTolerance {
  /// In standard errors of the sample: finer would be lost in its chance.
  static let step = 0.05
  /// More steps than this mean that the sample has no maximum.
  static let iterations = 12
}
