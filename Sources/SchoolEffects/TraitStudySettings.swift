/// How traits are examined.
public struct TraitStudySettings: Equatable, Sendable {
  /// The number of random permutations where not all are counted.
  public var permutations = 9999
  /// All permutations are counted where there are at most so many.
  public var largestEnumeration = 10_000
  /// The seed of the permutations.
  public var seed: UInt64 = 1
  /// The traits that were registered before the data were seen (a family of their own).
  public var registered: [Int] = []
  /// A trait must be known for so many schools.
  public var smallestSchoolCount = 8
  /// The number of threads to use; no answer depends on it.
  public var threads = 1

  /// The settings of the guide.
  public init() {}

  /// Types, hardship, trait, interaction and a residual.
  private static let fewestSchools = 6

  /// Checks that the settings lie in their ranges.
  func check(traits: Int) throws(SchoolEffectsError) {
    try Checks.range("permutations", Double(permutations), 99, 1e7)
    try Checks.range("smallestSchoolCount", Double(smallestSchoolCount), Double(Self.fewestSchools), 1e6)
    try Checks.range("largestEnumeration", Double(largestEnumeration), 0, 1e7)
    for trait in registered { try Checks.range("registered", Double(trait), 0, Double(traits - 1)) }
  }
}
