import LinearAlgebra

/// Konis' linear program by cutting planes: the direction b in a box that keeps every row on its side and gains most, `Σ ±xᵢᵀ b`.
///
/// Few rows take part to begin with: those that a guide, such as the coefficients where a fit was given up, leaves least to spare. An answer is tried on
/// all rows in one pass, and rows that contradict it join. Without contradiction it is the answer for all; and where the rows taken allow no
/// direction at all, neither do all rows. Kelley (1960), SIAM Journal on Applied Mathematics 8, 703–712.
struct SeparatingDirection<Design: RowBlocks> {
  let rows: SidedRows<Design>
  /// Coefficients with which the border is guessed.
  let guide: [Double]
  /// The columns that may move.
  let free: [Int]

  /// A direction counts as none when no component passes this share of its bound.
  static var smallestComponent: Double { 1e-6 }
  /// A row contradicts a direction when it is missed by more than this.
  private static var violationTolerance: Double { 4 * LinearProgram.feasibilityTolerance }

  /// How many rows join at a time.
  private var wave: Int { max(SeparatingDirection.smallestWave, SeparatingDirection.waveColumns * free.count) }
  private static var smallestWave: Int { 200 }
  private static var waveColumns: Int { 4 }

  /// The direction; nil when there is none.
  /// - Complexity: some linear programs of a few rows a column, each followed by one pass over all rows.
  /// - Throws: `RegressionError.linearProgramFailed`.
  func find() throws(RegressionError) -> [Double]? {
    var reach = [Double](repeating: 0, count: rows.columns)
    for column in free { reach[column] = 1 }
    var program = LinearProgram(maximizing: rows.gain(), reach: reach)
    var known: Set<LinearConstraintRow> = []
    var margins = rows.margins(along: guide)
    var joining = choice(of: margins.indices.filter { margins[$0].isFinite }, margins)
    while true {
      program.add(joining.map(rows.constraint).filter { known.insert($0).inserted })
      let b = try program.solve()
      guard b.contains(where: { abs($0) > SeparatingDirection.smallestComponent }) else { return nil }
      margins = rows.margins(along: b)
      let missed = margins.indices.filter { margins[$0] < -SeparatingDirection.violationTolerance }
      joining = choice(of: missed, margins).filter { !known.contains(rows.constraint($0)) }
      if joining.isEmpty { return b }
    }
  }

  /// Of these rows, as many as join: one half those with the smallest margins, the other half from here and there.
  private func choice(of rows: [Int], _ margins: [Double]) -> [Int] {
    guard rows.count > wave else { return rows }
    let sorted = rows.sorted { (margins[$0], $0) < (margins[$1], $1) }
    let rest = sorted.dropFirst(wave / 2)
    let stride = max(1, rest.count / (wave / 2))
    return sorted.prefix(wave / 2) + Swift.stride(from: rest.startIndex, to: rest.endIndex, by: stride).map { rest[$0] }
  }
}
