/// The stratum of every row: the group inside which cases and controls are compared, such as grade × sex × 年度.
public struct Strata: Equatable, Sendable {
  /// The stratum of each row, `0..<count`; -1 leaves the row out of every comparison.
  public let codes: [Int32]
  /// The number of strata, empty ones included.
  public let count: Int

  /// Strata from codes that were made elsewhere.
  /// - Complexity: O(rows).
  public init(codes: [Int32], count: Int) {
    precondition(codes.allSatisfy { $0 >= -1 && $0 < count }, "a stratum code lies between -1 and count - 1")
    self.codes = codes
    self.count = count
  }

  /// One stratum that holds every row: a crude, unadjusted comparison.
  public init(single rows: Int) { self.init(codes: [Int32](repeating: 0, count: rows), count: 1) }

  /// The strata of all combinations of these factors that occur, numbered in the order of the factors' codes.
  ///
  /// A negative code ("unknown") is a level of its own, so that no row is lost.
  /// - Complexity: O(rows × factors), plus a sort of the combinations that occur.
  public init(crossing factors: [[Int32]]) {
    let rows = factors.first?.count ?? 0
    precondition(factors.allSatisfy { $0.count == rows }, "factors of strata have the same number of rows")
    var codes = [Int32](repeating: 0, count: rows)
    var count = min(rows, 1)
    for factor in factors { (codes, count) = Self.cross(codes, with: factor) }
    self.init(codes: codes, count: count)
  }

  private static func cross(_ codes: [Int32], with factor: [Int32]) -> ([Int32], Int) {
    let levels = Int64(factor.max() ?? 0) + 2
    let keys = zip(codes, factor).map { Int64($0) * levels + Int64(max($1, -1)) + 1 }
    let occurring = Set(keys).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(occurring, Int32(0)...))
    return (keys.map { number[$0]! }, occurring.count)
  }
}
