/// The traits that the best schools share, and how many any schools would share by chance.
///
/// Of K unrelated traits any m schools share about `K / 2^m`; a list of what the best schools have in common is therefore never empty, and
/// says nothing without these numbers beside it.
public struct SharedTraits: Equatable, Sendable {
  /// The traits on which all chosen schools lie above the median of their type.
  public let shared: [Int]
  /// How many traits such a set of schools shares on average, over all sets with as many schools of each type.
  public let expectedByChance: Double
  /// The probability that such a set shares at least one.
  public let probabilityOfAny: Double
  /// The probability that such a set shares at least as many as the chosen one.
  public let pValue: Double
  /// The number of sets that were looked at.
  public let sets: Int
  /// Whether these are all there are.
  public let isExact: Bool

  /// Counts the traits that `chosen` schools share.
  /// - Parameters:
  ///   - chosen: the schools with the best effects.
  ///   - traits: the traits of all schools; an unknown value is not above the median.
  ///   - types: the type of each school.
  ///   - seed: of the sets that are drawn where not all are counted.
  /// - Complexity: O(sets × traits / 64).
  /// - Throws: `SchoolEffectsError.tooFewSchools`, `.lengthsDiffer`.
  public init(chosen: [Int], traits: [Trait], types: [Int], seed: UInt64 = 1) throws(SchoolEffectsError) {
    for trait in traits { try Checks.length("trait", trait.values.count, types.count) }
    guard Set(chosen).count == chosen.count, chosen.count >= 1, chosen.count < types.count else {
      throw .tooFewSchools(types.count, needed: chosen.count + 1)
    }
    let above = AboveMedian(traits, types: types)
    let own = above.shared(by: chosen)
    let tally = SchoolSets(chosen: chosen, types: types).tally(above, atLeast: own.count, seed: seed)
    shared = own
    expectedByChance = above.expected(chosen: chosen, types: types)
    probabilityOfAny = Double(tally.any) / Double(tally.sets)
    pValue = tally.isExact ? Double(tally.reached) / Double(tally.sets) : Double(tally.reached + 1) / Double(tally.sets + 1)
    sets = tally.sets
    isExact = tally.isExact
  }
}
