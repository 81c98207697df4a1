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
  /// Items whose values are standings within grade and year, 0 to 1000, and not what the register holds.
  public var ranked: Set<String> = []
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

  /// The column that holds an item; that of a standing has a name of its own, so that nobody hands over the raw value instead.
  public func column(of item: String) -> String { ranked.contains(item) ? item + "_rank" : item }
}
