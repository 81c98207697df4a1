/// The children of a period, counted in the bins of the score and of each item: all that another period is compared with, and no row of a child.
public struct PeriodCounts: Equatable, Sendable {
  /// A bin with its children.
  public struct Bin: Equatable, Sendable {
    /// The name.
    public var name: String
    /// The children.
    public var count: Int
    /// Whether they have no value.
    public var isMissing: Bool

    /// A bin.
    public init(name: String, count: Int, isMissing: Bool = false) { (self.name, self.count, self.isMissing) = (name, count, isMissing) }
  }

  /// The name of the period.
  public var name: String
  /// Its rows.
  public var rows: Int
  /// Where the bins of the score end.
  public var cuts: ScoreCuts
  /// The bins of the score, the rows without one last.
  public var score: [Bin]
  /// The bins of each item.
  public var items: [(item: String, bins: [Bin])]

  /// Counts that were made before.
  public init(name: String, rows: Int, cuts: ScoreCuts, score: [Bin], items: [(item: String, bins: [Bin])]) {
    (self.name, self.rows, self.cuts, self.score, self.items) = (name, rows, cuts, score, items)
  }

  /// Counts the rows of a period (nil: every row); without `cuts` the bins of the score are the tenths of these rows.
  /// - Complexity: O(rows × items), and O(rows × log rows) without cuts.
  public init(name: String, score: [Double], items: [CodedItem], rows: [Int]? = nil, cuts: ScoreCuts? = nil) {
    let rows = rows ?? Array(score.indices)
    let cuts = cuts ?? ScoreCuts(dividing: rows.map { score[$0] })
    self.init(
      name: name, rows: rows.count, cuts: cuts, score: Self.count(score, rows, cuts),
      items: items.map { ($0.item, Self.count($0, rows)) })
  }

  /// Whether two counts are the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.name == b.name && a.rows == b.rows && a.cuts == b.cuts && a.score == b.score && a.items.elementsEqual(b.items, by: ==)
  }

  private static func count(_ score: [Double], _ rows: [Int], _ cuts: ScoreCuts) -> [Bin] {
    let names = cuts.names
    var counts = [Int](repeating: 0, count: names.count + 1)
    for row in rows { counts[cuts.bin(score[row]) ?? names.count] += 1 }
    return zip(names + [ScoreCuts.noScore], counts).enumerated().map { Bin(name: $1.0, count: $1.1, isMissing: $0 == names.count) }
  }

  private static func count(_ item: CodedItem, _ rows: [Int]) -> [Bin] {
    var counts = [Int](repeating: 0, count: item.bins.count)
    for row in rows where item.codes[row] >= 0 { counts[Int(item.codes[row])] += 1 }
    return item.bins.indices.map { Bin(name: item.bins[$0], count: counts[$0], isMissing: item.missingBins.contains($0)) }
  }
}
