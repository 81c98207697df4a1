/// What a binning must respect.
public struct BinningSettings: Sendable, Equatable {
  /// The largest number of quantile pre-bins.
  public let preBins: Int
  /// The largest number of bins.
  public let bins: Int
  /// The smallest share of the observed rows in a bin.
  public let smallestShare: Double
  /// The smallest (weighted) number of events, and of non-events, in a bin.
  public let smallestEvents: Double
  /// The pseudo-rows at the base rate that shrink a weight of evidence.
  public let pseudoRows: Double

  /// At most 5 bins from at most 24 pre-bins, each of at least 1 % of the observed rows, 15 events and 15 non-events; 10 pseudo-rows.
  public static let standard = BinningSettings(unchecked: (24, 5, 0.01, 15, 10))

  /// Checked settings.
  /// - Throws: `ScorecardsError.invalidSetting` naming the first that makes no sense.
  public init(
    preBins: Int = 24, bins: Int = 5, smallestShare: Double = 0.01, smallestEvents: Double = 15, pseudoRows: Double = 10
  ) throws(ScorecardsError) {
    guard (2...Self.mostPreBins).contains(preBins) else { throw .invalidSetting(name: "preBins", allowed: "2…\(Self.mostPreBins)") }
    guard (1...preBins).contains(bins) else { throw .invalidSetting(name: "bins", allowed: "1…preBins") }
    guard smallestShare >= 0, smallestShare < 1 else { throw .invalidSetting(name: "smallestShare", allowed: "0 ≤ x < 1") }
    guard smallestEvents >= 0, smallestEvents.isFinite else { throw .invalidSetting(name: "smallestEvents", allowed: "x ≥ 0") }
    guard pseudoRows >= 0, pseudoRows.isFinite else { throw .invalidSetting(name: "pseudoRows", allowed: "x ≥ 0") }
    self.init(unchecked: (preBins, bins, smallestShare, smallestEvents, pseudoRows))
  }

  private init(unchecked settings: (Int, Int, Double, Double, Double)) {
    (preBins, bins, smallestShare, smallestEvents, pseudoRows) = settings
  }

  /// The exact search costs the cube of the pre-bins.
  private static let mostPreBins = 100
}
