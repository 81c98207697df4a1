import LinearAlgebra

/// Whether a combination of columns tells events and others apart, and which columns have a part in it.
///
/// A coefficient is infinite where some direction of the cone of `RecessionCone` moves it. Its sign is that of the first direction that does; where
/// only directions beside them do, both signs are possible and plus is told. For counts, rows with an event must have `xᵢᵀ b = 0`: only zeros
/// can send a mean to 0 (Correia, Guimarães, Zylkin 2019, arXiv 1903.01633). Konis (2007), DPhil thesis, University of Oxford, chapter 4.
struct SeparationProgram<Design: RowBlocks> {
  private let kernel: Kernel<Design>
  private let guide: [Double]

  /// `guide` are coefficients of the standardised columns at which a fit was given up.
  init(_ kernel: Kernel<Design>, guide: [Double]) {
    self.kernel = kernel
    self.guide = guide
  }

  /// Whether and how the data are separated.
  /// - Complexity: two or three rounds of linear programs of a few rows a column, with some passes over all rows.
  /// - Throws: `RegressionError`: `.linearProgramFailed`, `.decompositionFailed`.
  func solve() throws(RegressionError) -> Separation {
    let columns = kernel.design.design.columns
    let cone = try RecessionCone(SidedRows(kernel), guide: guide)
    guard !cone.directions.isEmpty else { return .none(columns: columns, .linearProgram) }
    var directions = [Separation.Direction](repeating: .finite, count: columns)
    for (place, column) in kernel.design.kept.enumerated() {
      let row = kernel.design.backTransform.row(place)
      guard (0..<cone.span.columns).contains(where: { row.sign(along: Array(cone.span[column: $0])) != 0 }) else { continue }
      let sign = cone.directions.lazy.map { row.sign(along: $0) }.first { $0 != 0 } ?? 1
      directions[column] = sign > 0 ? .plusInfinity : .minusInfinity
    }
    return Separation(status: cone.isComplete ? .complete : .quasi, directions: directions, evidence: .linearProgram)
  }
}

extension [Double] {
  /// The sign of the scalar product; 0 where rounding alone could have made it.
  fileprivate func sign(along b: [Double]) -> Double {
    let size = reduce(0) { $0 + abs($1) }
    let sum = dot(self, b)
    guard abs(sum) > SeparatingDirection<Matrix>.smallestComponent * size else { return 0 }
    return sum > 0 ? 1 : -1
  }
}

extension Matrix {
  /// Row `i`.
  func row(_ i: Int) -> [Double] { (0..<columns).map { self[i, $0] } }
}
