public import LinearAlgebra

/// The rows of a mixed model as its sums need them.
public struct MixedRows<Columns: RowBlocks>: Sendable {
  /// The columns of the fixed part.
  let columns: Columns
  /// The columns whose effects vary from level to level, for each term.
  let terms: [any RowBlocks]
  /// What is regressed on the columns, or is summed beside them.
  let responses: [[Double]]
  /// The weight of each row; nil: 1 everywhere.
  let weights: [Double]?

  /// Takes the parts, which have the same number of rows.
  public init(columns: Columns, terms: [any RowBlocks], responses: [[Double]], weights: [Double]?) {
    self.columns = columns
    self.terms = terms
    self.responses = responses
    self.weights = weights
  }

  /// The number of columns and responses.
  var width: Int { columns.columns + responses.count }
}

/// A few rows in buffers: columns and responses side by side, and the columns of the effects for each place.
struct MixedTile {
  /// The rows of the data that the tile holds.
  private(set) var range = 0..<0
  /// Columns and responses, column after column.
  private(set) var columns: [Double]
  /// The same, row after row.
  private(set) var rows: [Double]
  /// For each place, the columns of its effects, column after column.
  private(set) var effects: [[Double]]
  /// The weight of each row.
  private(set) var weights: [Double]
  let width: Int

  init<Columns>(_ source: MixedRows<Columns>, _ layout: RandomEffectsLayout, height: Int) {
    width = source.width
    columns = [Double](repeating: 0, count: height * width)
    rows = columns
    effects = layout.widths.map { [Double](repeating: 0, count: height * $0) }
    weights = [Double](repeating: 1, count: height)
  }

  /// Reads rows; those of weight 0 become 0, whatever they hold.
  mutating func fill<Columns>(_ source: MixedRows<Columns>, _ layout: RandomEffectsLayout, _ range: Range<Int>) {
    self.range = range
    let (n, p) = (range.count, source.columns.columns)
    columns.withUnsafeMutableBufferPointer { buffer in
      source.columns.fill(UnsafeMutableBufferPointer(rebasing: buffer[..<(n * p)]), rows: range)
      for (k, response) in source.responses.enumerated() {
        for i in 0..<n { buffer[(p + k) * n + i] = response[range.lowerBound + i] }
      }
    }
    for (term, place) in zip(source.terms, layout.terms) {
      effects[place.place].withUnsafeMutableBufferPointer { buffer in
        term.fill(UnsafeMutableBufferPointer(rebasing: buffer[(place.offset * n)..<((place.offset + place.width) * n)]), rows: range)
      }
    }
    if let given = source.weights {
      for i in 0..<n { weights[i] = given[range.lowerBound + i] }
      clearRowsWithoutWeight(n)
    }
    transpose(n)
  }

  private mutating func clearRowsWithoutWeight(_ n: Int) {
    for i in 0..<n where weights[i] == 0 {
      for k in 0..<width { columns[k * n + i] = 0 }
      for f in effects.indices { for k in 0..<(effects[f].count / weights.count) { effects[f][k * n + i] = 0 } }
    }
  }

  private mutating func transpose(_ n: Int) {
    columns.withUnsafeBufferPointer { from in
      rows.withUnsafeMutableBufferPointer { to in
        for k in 0..<width { for i in 0..<n { to[i * width + k] = from[k * n + i] } }
      }
    }
  }

  /// Adds `RᵀWR` of the rows; the buffer of columns is used up.
  mutating func foldColumns(into products: inout CrossProduct) {
    let n = range.count
    columns.withUnsafeMutableBufferPointer { buffer in
      for k in 0..<width { for i in 0..<n { buffer[k * n + i] *= weights[i].squareRoot() } }
      products.fold(UnsafeBufferPointer(rebasing: buffer[..<(n * width)]), rows: n)
    }
  }
}
