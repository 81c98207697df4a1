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
  /// The number of threads to use.
  public var threads = 1

  /// The settings of the guide.
  public init() {}
}
