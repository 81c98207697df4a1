/// The points card and how it came about.
public struct CardResult: Sendable {
  /// The outcome it was made for.
  public var outcome: String
  /// The years it was trained on.
  public var trainingYears: [Int]
  /// Children at risk in these years, and events.
  public var trainingRows: Int
  /// Events in the training years.
  public var trainingEvents: Int
  /// The number of features that were tried.
  public var candidates: Int
  /// How often each candidate was selected on half samples, most often first.
  public var stability: [(feature: String, frequency: Double)]
  /// The features of the card, in the order of the points they can give.
  public var features: [CardFeature]
  /// Points everybody starts with.
  public var basePoints: Int
  /// Smallest and largest total.
  public var scoreRange: ClosedRange<Int>
  /// Points that double the odds.
  public var pointsPerDoubling: Int
  /// Per total of points, the probability in parts per million.
  public var probability: [(points: Int, partsPerMillion: Int)]
  /// The years the probabilities were calibrated on.
  public var calibrationYears: [Int]
  /// The total at and above which a child is proposed for assessment.
  public var threshold: Int
  /// The share of children that staff can assess.
  public var capacityShare: Double
  /// The share of the calibration children at and above the threshold; not above the capacity, unless the highest points alone pass it.
  public var proposedShare: Double
}

/// One feature of the card.
public struct CardFeature: Sendable {
  /// The item's identifier.
  public var item: String
  /// level, change or years.
  public var kind: String
  /// The name for readers.
  public var label: String
  /// The unit of the values.
  public var unit: String
  /// The coefficient of the weight of evidence.
  public var coefficient: Double
  /// The bins of the values, from the lowest values up.
  public var bins: [CardBin]
  /// The bins of missing values, by reason.
  public var missing: [CardBin]
  /// Odds ratio per unit of weight of evidence, re-estimated on the calibration year alone.
  public var checkedOddsRatio: Double?
  /// Lower 95 % limit.
  public var checkedLow: Double?
  /// Upper 95 % limit.
  public var checkedHigh: Double?
}

/// One bin of a feature.
public struct CardBin: Sendable {
  /// The values it holds, in Japanese: "0日", "1～3日", "4日以上", a category; or the name of a reason.
  public var label: String
  /// The same in English; a category has the name that the dictionary gives it.
  public var english: String
  /// Training rows in it.
  public var rows: Int
  /// Events among them.
  public var events: Int
  /// Weight of evidence.
  public var weightOfEvidence: Double
  /// Points.
  public var points: Int
}
