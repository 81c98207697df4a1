/// The traits that the best schools share, and how many any schools would share by chance.
public struct SharedTraits: Equatable, Sendable {
  /// The traits on which all chosen schools lie above the median of their type.
  public let shared: [Int]
  /// How many traits any such set of schools would share on average.
  public let expectedByChance: Double
  /// The probability that any such set shares at least one.
  public let probabilityOfAny: Double
  /// The probability that any such set shares at least as many as the chosen one.
  public let pValue: Double
  /// The number of sets of schools that were looked at.
  public let sets: Int
  /// Whether these are all there are.
  public let isExact: Bool

  /// Counts the traits that `chosen` schools share; the other sets have the same number of schools of each type.
  /// - Throws: `SchoolEffectsError`.
  public init(chosen: [Int], traits: [Trait], types: [Int], seed: UInt64) throws(SchoolEffectsError) { fatalError("not yet") }
}
