/// How the children of one period differ from those of another in a score and in each item.
public struct Drift: Equatable, Sendable {
  /// How one distribution moved: the population stability index.
  ///
  /// `Σ (q − p) ln(q / p)` over the bins. Without a change its expectation is about `(bins − 1)(1/n + 1/m)`.
  public struct Stability: Equatable, Sendable {
    /// The item; nil for the score.
    public var item: String?
    /// The index.
    public var index: Double
    /// What chance alone gives.
    public var expectedIndex: Double
    /// Of the hypothesis that nothing moved; nil when there is one bin.
    public var pValue: Double?
    /// Adjusted over all items (Benjamini–Hochberg).
    public var adjusted: Double?
    /// The share without a value, before and now.
    public var missingShares: (before: Double, now: Double)
    /// The share in each bin, before and now, bins named for readers.
    public var bins: [(name: String, before: Double, now: Double)]

    /// An index.
    public init(
      item: String?, index: Double, expectedIndex: Double, pValue: Double?, adjusted: Double?, missingShares: (before: Double, now: Double),
      bins: [(name: String, before: Double, now: Double)]
    ) {
      (self.item, self.index, self.expectedIndex, self.pValue, self.adjusted) = (item, index, expectedIndex, pValue, adjusted)
      (self.missingShares, self.bins) = (missingShares, bins)
    }

    /// Whether two indices are the same.
    public static func == (a: Self, b: Self) -> Bool {
      a.item == b.item && a.index == b.index && a.expectedIndex == b.expectedIndex && a.pValue == b.pValue && a.adjusted == b.adjusted
        && a.missingShares == b.missingShares && a.bins.elementsEqual(b.bins, by: ==)
    }
  }

  /// The earlier period.
  public var before: String
  /// The later one.
  public var now: String
  /// Rows of the earlier and the later period.
  public var rows: (before: Int, now: Int)
  /// Of the score.
  public var score: Stability
  /// Of the items, the largest index first.
  public var items: [Stability]

  /// A result.
  public init(before: String, now: String, rows: (before: Int, now: Int), score: Stability, items: [Stability]) {
    (self.before, self.now, self.rows, self.score, self.items) = (before, now, rows, score, items)
  }

  /// Whether two results are the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.before == b.before && a.now == b.now && a.rows == b.rows && a.score == b.score && a.items == b.items
  }
}
