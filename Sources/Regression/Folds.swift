import Probability

/// Which fold each row belongs to: in cross-validation each fold is left out once and predicted from the others.
public struct Folds: Equatable, Sendable {
  /// The fold of each row, counted from 0.
  public let assignments: [Int32]
  /// The number of folds.
  public let count: Int

  /// Folds that are already known, as codes from 0.
  /// - Complexity: O(rows).
  /// - Throws: `RegressionError.penalty(.tooFewFolds)`, `.penalty(.emptyFold)`.
  public init(_ assignments: [Int32]) throws(RegressionError) {
    let count = Int(assignments.max() ?? -1) + 1
    guard count >= 2 else { throw .penalty(.tooFewFolds(count)) }
    var sizes = [Int](repeating: 0, count: count)
    for fold in assignments { sizes[Int(fold)] += 1 }
    if let empty = sizes.firstIndex(of: 0) { throw .penalty(.emptyFold(empty)) }
    self.assignments = assignments
    self.count = count
  }

  /// `count` random folds of nearly equal size.
  /// - Complexity: O(rows).
  /// - Throws: `RegressionError.penalty(.tooFewFolds)` also when there are more folds than rows.
  public static func random(rows: Int, count: Int, seed: UInt64) throws(RegressionError) -> Folds {
    try grouped(Array(0..<Int32(rows)), count: count, seed: seed)
  }

  /// `count` random folds that never part the rows of one group, such as a child's; they hold nearly equal numbers of groups.
  /// - Complexity: O(rows).
  /// - Throws: `RegressionError.penalty(.tooFewFolds)` also when there are more folds than groups.
  public static func grouped(_ groups: [Int32], count: Int, seed: UInt64) throws(RegressionError) -> Folds {
    let groupCount = Int(groups.max() ?? -1) + 1
    guard count >= 2 else { throw .penalty(.tooFewFolds(count)) }
    guard count <= groupCount else { throw .penalty(.tooFewFolds(groupCount)) }
    var stream = RandomStream(seed: seed, stream: foldStream)
    var fold = [Int32](repeating: 0, count: groupCount)
    for (place, group) in stream.permutation(of: groupCount).enumerated() { fold[group] = Int32(place % count) }
    return try Folds(groups.map { fold[Int($0)] })
  }

  /// The random stream that folds are drawn from.
  private static let foldStream: UInt64 = 0x666f_6c64
}
