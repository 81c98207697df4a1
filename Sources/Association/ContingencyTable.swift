import Glibc

/// Counts of the levels of an item (rows) against those of an outcome (columns).
public struct ContingencyTable: Equatable, Sendable {
  /// The counts, row after row.
  public let counts: [[Double]]

  /// A table of these counts; rows and columns without any count are dropped.
  public init(counts: [[Double]]) {
    let rows = counts.filter { $0.contains { $0 > 0 } }
    let columns = rows.first.map { row in row.indices.filter { j in rows.contains { $0[j] > 0 } } } ?? []
    self.counts = rows.map { row in columns.map { row[$0] } }
  }

  /// The table of two codings; rows with a negative code are left out.
  /// - Complexity: O(rows of data + levels × levels).
  public init(_ a: [Int32], levels: Int, by b: [Int32], levels otherLevels: Int) {
    var counts = [[Double]](repeating: [Double](repeating: 0, count: otherLevels), count: levels)
    for (i, j) in zip(a, b) where i >= 0 && j >= 0 { counts[Int(i)][Int(j)] += 1 }
    self.init(counts: counts)
  }

  /// The sums of the rows.
  public var rowTotals: [Double] { counts.map { $0.reduce(0, +) } }
  /// The sums of the columns.
  public var columnTotals: [Double] { (counts.first ?? []).indices.map { j in counts.reduce(0) { $0 + $1[j] } } }
  /// The sum of all counts.
  public var total: Double { rowTotals.reduce(0, +) }

  /// The degrees of freedom `(rows - 1)(columns - 1)`.
  public var degreesOfFreedom: Int { max(counts.count - 1, 0) * max(columnTotals.count - 1, 0) }

  /// The counts expected without association.
  public var expected: [[Double]] {
    let (columns, n) = (columnTotals, total)
    return rowTotals.map { row in columns.map { row * $0 / n } }
  }

  /// The residuals `(n - e) / √(e (1 - row share)(1 - column share))`, standard normal without association.
  public var standardizedResiduals: [[Double]] {
    let (rows, columns, n, e) = (rowTotals, columnTotals, total, expected)
    return counts.indices.map { i in
      columns.indices.map { j in
        (counts[i][j] - e[i][j]) / (e[i][j] * (1 - rows[i] / n) * (1 - columns[j] / n)).squareRoot()
      }
    }
  }

  /// Pearson's χ²; nil when item or outcome has one level only.
  public var chiSquare: TestStatistic? {
    guard degreesOfFreedom > 0 else { return nil }
    let terms = zip(counts.joined(), expected.joined()).map { ($0 - $1) * ($0 - $1) / $1 }
    return .chiSquare(terms.reduce(0, +), degreesOfFreedom)
  }

  /// Pearson's χ² with Yates' correction: each difference is brought nearer to 0 by at most ½; nil unless the table is fourfold.
  public var correctedChiSquare: TestStatistic? {
    guard counts.count == 2, columnTotals.count == 2 else { return nil }
    let terms = zip(counts.joined(), expected.joined()).map { count, e in
      let distance = max(abs(count - e) - Self.yatesCorrection, 0)
      return distance * distance / e
    }
    return .chiSquare(terms.reduce(0, +), 1)
  }

  /// Half of the step between neighbouring counts.
  static let yatesCorrection = 0.5

  /// The likelihood ratio statistic `G² = 2 Σ n log(n / e)`; nil when item or outcome has one level only.
  public var likelihoodRatio: TestStatistic? {
    degreesOfFreedom > 0 ? .chiSquare(2 * total * mutualInformation, degreesOfFreedom) : nil
  }

  /// The mutual information `Σ p log(p / (p_row p_column))` in nats; 0 for an empty table.
  public var mutualInformation: Double {
    total > 0 ? zip(counts.joined(), expected.joined()).reduce(0) { $0 + ($1.0 > 0 ? $1.0 * log($1.0 / $1.1) : 0) } / total : 0
  }
}
