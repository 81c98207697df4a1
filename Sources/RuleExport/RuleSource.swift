public import Scorecards
public import Tabular

/// What a rule is made from: the card, what the dictionary says of its items, and the map to probabilities.
public struct RuleSource: Sendable {
  /// The card.
  public var card: PointsCard
  /// The items of the dictionary by identifier.
  public var dictionary: [String: DictionaryItem]
  /// Per numeric item, the smallest and the largest value that were seen.
  public var seen: [String: ClosedRange<Double>]
  /// Per total from 0 to the highest, the probability in parts per million.
  public var partsPerMillion: [Int]
  /// The total at and above which a child is proposed for assessment.
  public var threshold: Int

  /// The parts of a rule.
  public init(
    card: PointsCard, dictionary: [String: DictionaryItem], seen: [String: ClosedRange<Double>], partsPerMillion: [Int], threshold: Int
  ) {
    (self.card, self.dictionary, self.seen) = (card, dictionary, seen)
    (self.partsPerMillion, self.threshold) = (partsPerMillion, threshold)
  }
}
