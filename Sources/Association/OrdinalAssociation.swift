/// Kendall's τ-b and Goodman and Kruskal's γ of a table with ordered rows and columns, with large-sample standard errors.
///
/// With concordant and discordant companions `Aᵢⱼ`, `Dᵢⱼ` of a cell, `P = Σ n A`, `Q = Σ n D`: `γ = (P - Q) / (P + Q)`, `τ_b = (P - Q) / w`.
/// Source: M. B. Brown, J. K. Benedetti, Journal of the American Statistical Association 72 (1977) 309–315.
public struct OrdinalAssociation: Equatable, Sendable {
  /// Goodman and Kruskal's γ; nil without untied pairs.
  public let gamma: Double?
  /// The standard error of γ.
  public let gammaStandardError: Double?
  /// Kendall's τ-b; nil when rows or columns do not vary.
  public let tauB: Double?
  /// The standard error of τ-b.
  public let tauBStandardError: Double?

  /// The association of a table whose rows and columns stand in ascending order.
  /// - Complexity: O(cells).
  public init(_ table: ContingencyTable) {
    let pairs = PairCounts(table)
    let (P, Q) = (pairs.concordant, pairs.discordant)
    gamma = P + Q > 0 ? (P - Q) / (P + Q) : nil
    gammaStandardError = gamma.map { _ in 4 / ((P + Q) * (P + Q)) * pairs.sum { Q * $0.concordant - P * $0.discordant }.squareRoot() }
    tauB = pairs.w > 0 ? (P - Q) / pairs.w : nil
    tauBStandardError = tauB.map { pairs.tauBStandardError($0) }
  }
}

/// Concordant and discordant pairs by cell; every pair is counted twice, as in the source.
private struct PairCounts {
  struct Cell {
    var count: Double
    var concordant: Double
    var discordant: Double
    var rowTotal: Double
    var columnTotal: Double
  }

  let cells: [Cell]
  let total: Double
  /// `n² - Σ row²` and `n² - Σ column²`.
  let rowPairs: Double
  let columnPairs: Double

  init(_ table: ContingencyTable) {
    let (rows, columns) = (table.rowTotals, table.columnTotals)
    let below = Cumulative(table.counts)
    total = table.total
    rowPairs = total * total - rows.reduce(0) { $0 + $1 * $1 }
    columnPairs = total * total - columns.reduce(0) { $0 + $1 * $1 }
    cells = rows.indices.flatMap { i in
      columns.indices.map { j in
        Cell(
          count: table.counts[i][j],
          concordant: below.corner(i, j) + below.oppositeCorner(i, j),
          discordant: below.leftBelow(i, j) + below.rightAbove(i, j),
          rowTotal: rows[i], columnTotal: columns[j])
      }
    }
  }

  var concordant: Double { cells.reduce(0) { $0 + $1.count * $1.concordant } }
  var discordant: Double { cells.reduce(0) { $0 + $1.count * $1.discordant } }
  var w: Double { (rowPairs * columnPairs).squareRoot() }

  /// `Σ n f²`.
  func sum(_ f: (Cell) -> Double) -> Double { cells.reduce(0) { $0 + $1.count * f($1) * f($1) } }

  func tauBStandardError(_ τ: Double) -> Double {
    let squares = sum { 2 * w * ($0.concordant - $0.discordant) + τ * ($0.rowTotal * columnPairs + $0.columnTotal * rowPairs) }
    let mean = total * total * total * τ * τ * (rowPairs + columnPairs) * (rowPairs + columnPairs)
    return max(squares - mean, 0).squareRoot() / (w * w)
  }
}

/// Sums of a table's corners: `sums[i][j]` is the sum of rows below i and columns below j.
private struct Cumulative {
  private let sums: [[Double]]
  private let rows: Int
  private let columns: Int

  init(_ counts: [[Double]]) {
    rows = counts.count
    columns = counts.first?.count ?? 0
    var sums = [[Double]](repeating: [Double](repeating: 0, count: columns + 1), count: rows + 1)
    for i in 0..<rows { for j in 0..<columns { sums[i + 1][j + 1] = counts[i][j] + sums[i][j + 1] + sums[i + 1][j] - sums[i][j] } }
    self.sums = sums
  }

  /// Rows before i, columns before j.
  func corner(_ i: Int, _ j: Int) -> Double { sums[i][j] }
  /// Rows after i, columns after j.
  func oppositeCorner(_ i: Int, _ j: Int) -> Double {
    sums[rows][columns] - sums[i + 1][columns] - sums[rows][j + 1] + sums[i + 1][j + 1]
  }
  /// Rows after i, columns before j.
  func leftBelow(_ i: Int, _ j: Int) -> Double { sums[rows][j] - sums[i + 1][j] }
  /// Rows before i, columns after j.
  func rightAbove(_ i: Int, _ j: Int) -> Double { sums[i][columns] - sums[i][j + 1] }
}
