extension AuditDesign {
  /// How a sample is divided among the strata.
  public enum Allocation: String, CaseIterable, Sendable {
    /// .35, .25, .20 and .20 from the lowest stratum up: as precise as a proportional one for the number in need, and finds half as many more of them.
    case recommended
    /// In proportion to the children.
    case proportional
    /// In proportion to `N √(r (1 − r))`, r being the foreseen share in need (Neyman 1934); without a foreseen share, proportional.
    case neyman
  }

  /// Where the lowest half, the next 30, 15 and 5 % of the children begin.
  static let cumulativeShares = [0.5, 0.8, 0.95]
  /// The recommended shares of the sample.
  static let recommendedShares = [0.35, 0.25, 0.20, 0.20]

  /// Divides the children who are not flagged into strata by score, children of equal score together, and a sample among them.
  ///
  /// `foreseen` is a share in need for each row, such as the label or the calibrated probability: the relative standard deviation
  /// `√Σ N² r (1 − r) (1 − n/N) / n / Σ N r` follows from its mean in each stratum. If more children are in need than the label says, it is smaller.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError` for lists of different lengths, nobody eligible, a missing score, or a sample that is larger than the eligible
  ///   or smaller than the number of strata.
  public init(
    score: [Double], eligible: [Bool], sampleSize: Int, allocation: Allocation = .recommended, foreseen: [Double]? = nil
  ) throws(ValidationError) {
    let layers = try Layers(score: score, eligible: eligible)
    guard layers.count...layers.children ~= sampleSize else {
      throw .sampleOutOfRange(sample: sampleSize, least: layers.count, children: layers.children)
    }
    let rates = try layers.rates(foreseen)
    let sizes = layers.members.map(\.count)
    let draws = SampleDivision(sampleSize, sizes: sizes, shares: layers.shares(allocation, rates)).draws
    let strata = layers.members.indices.map { Stratum(lowestScore: layers.lowestScores[$0], children: sizes[$0], draw: draws[$0]) }
    self.init(strata: strata, relativeError: rates.flatMap { Self.relativeError(strata, $0) })
  }

  /// The standard deviation of the estimate in units of what is estimated.
  private static func relativeError(_ strata: [Stratum], _ rates: [Double]) -> Double? {
    var (variance, need) = (0.0, 0.0)
    for (stratum, r) in zip(strata, rates) {
      let (N, n) = (Double(stratum.children), Double(stratum.draw))
      variance += N * N * r * (1 - r) * (1 - n / N) / n
      need += N * r
    }
    return need > 0 ? variance.squareRoot() / need : nil
  }
}
