import LinearAlgebra

/// On which side of the border a separating combination must keep a row.
enum Side: Sendable {
  /// An event: `xᵀ b ≥ 0`.
  case event
  /// No event: `xᵀ b ≤ 0`.
  case other
  /// Both kinds, or a count of events, whose mean can be neither 0 nor unbounded: `xᵀ b = 0`.
  case border
  /// A row of weight 0, which does not count.
  case uncounted

  /// What the row is multiplied with, so that it must not become negative.
  var sign: Double {
    switch self {
    case .event, .border: 1
    case .other: -1
    case .uncounted: 0
    }
  }
}

/// Rows, standardised, with the side on which a separating combination must keep each.
struct SidedRows<Design: RowBlocks>: Sendable {
  let design: StandardizedDesign<Design>
  let sides: [Side]
  let threads: Int

  var columns: Int { design.columns }

  /// What each row has to spare in this direction: `xᵀ b` turned to its side, for rows of the border `-|xᵀ b|`; infinite for rows that do not count.
  /// - Complexity: O(rows × columns).
  func margins(along b: [Double]) -> [Double] {
    fold(into: [Double]()) { margins, tile, range in
      let start = margins.count
      margins.append(contentsOf: repeatElement(0, count: range.count))
      margins.withUnsafeMutableBufferPointer {
        BLAS.multiply(tile, rows: range.count, columns: columns, by: b, into: $0.baseAddress! + start)
      }
      for (i, row) in range.enumerated() { margins[start + i] = margin(margins[start + i], sides[row]) }
    } merge: {
      $0 += $1
    }
  }

  private func margin(_ η: Double, _ side: Side) -> Double {
    switch side {
    case .event, .other: side.sign * η
    case .border: -abs(η)
    case .uncounted: .infinity
    }
  }

  /// The sum of the rows that may leave the border, each turned to its side; its largest element becomes 1.
  /// - Complexity: O(rows × columns).
  func gain() -> [Double] {
    let sum = fold(into: [Double](repeating: 0, count: columns)) { sum, tile, range in
      let signs = range.map { sides[$0] == .border ? 0 : sides[$0].sign }
      BLAS.addTransposedProduct(of: tile, rows: range.count, columns: columns, with: signs, to: &sum)
    } merge: {
      for j in $0.indices { $0[j] += $1[j] }
    }
    let largest = sum.reduce(0) { max($0, abs($1)) }
    return largest > 0 ? sum.map { $0 / largest } : sum
  }

  /// The R of a QR factorisation of the rows.
  /// - Complexity: O(rows × columns²).
  func triangle() -> Matrix {
    fold(into: OrthogonalFold(columns: columns)) { R, tile, range in
      R.fold(UnsafeBufferPointer(start: tile, count: range.count * columns), rows: range.count)
    } merge: {
      $0.merge($1)
    }.upper
  }

  /// A row of the linear program.
  func constraint(_ row: Int) -> LinearConstraintRow {
    var values = design.design.values(ofRow: row)
    values.withUnsafeMutableBufferPointer { design.standardize($0.baseAddress!, rows: 1) }
    let sign = sides[row].sign
    return LinearConstraintRow(values: values.prefix(columns).map { sign * $0 }, isEquation: sides[row] == .border)
  }

  /// Some of the rows, ascending, in memory.
  /// - Complexity: O(rows × columns).
  func keeping(_ kept: [Int]) -> SidedRows<Matrix> {
    var isKept = [Bool](repeating: false, count: design.rows)
    for row in kept { isKept[row] = true }
    let (chosen, width) = (isKept, design.design.columns)
    let byRow = design.design.foldTiles(threads: threads, into: [Double]()) { numbers, tile, range in
      for (i, row) in range.enumerated() where chosen[row] {
        for j in 0..<width { numbers.append(tile[i + j * range.count]) }
      }
    } merge: {
      $0 += $1
    }
    var part = Matrix(rows: kept.count, columns: width)
    for i in kept.indices { for j in 0..<width { part[i, j] = byRow[i * width + j] } }
    return SidedRows<Matrix>(design: design.of(part), sides: kept.map { sides[$0] }, threads: threads)
  }

  private func fold<Partial: Sendable>(
    into initial: Partial, tile body: @Sendable (inout Partial, UnsafeMutablePointer<Double>, Range<Int>) -> Void,
    merge: (inout Partial, Partial) -> Void
  ) -> Partial {
    design.design.foldTiles(threads: threads, into: initial) { partial, tile, range in
      design.standardize(tile, rows: range.count)
      body(&partial, tile, range)
    } merge: {
      merge(&$0, $1)
    }
  }
}

extension SidedRows {
  /// The rows of a regression.
  init(_ kernel: Kernel<Design>) {
    let (y, w) = (kernel.response.values, kernel.response.weights)
    let isBinary = kernel.family.isBinary
    design = kernel.design
    threads = kernel.threads
    sides = y.indices.map { i in
      if w[i] == 0 { return .uncounted }
      if y[i] > 0, y[i] < 1 || !isBinary { return .border }
      return y[i] > 0 ? .event : .other
    }
  }
}
