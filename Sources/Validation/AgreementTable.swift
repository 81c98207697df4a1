/// The verdicts of two raters on the same cases, counted: row i, column j has the cases that the first put into category i and the second into j.
public struct AgreementTable: Equatable, Sendable {
  /// The number of categories, in their order.
  public let categories: Int
  /// The counts, row after row.
  public let counts: [Int]

  /// Counts pairs of categories, each from 0 to `categories − 1`.
  /// - Throws: `ValidationError.settingOutOfRange` for fewer than two categories, or a verdict outside them.
  /// - Complexity: O(pairs + categories²).
  public init(pairs: [(first: Int, second: Int)], categories: Int) throws(ValidationError) {
    guard categories > 1 else { throw .settingOutOfRange(name: "categories") }
    guard pairs.allSatisfy({ 0..<categories ~= $0.first && 0..<categories ~= $0.second }) else { throw .settingOutOfRange(name: "pairs") }
    var counts = [Int](repeating: 0, count: categories * categories)
    for pair in pairs { counts[pair.first * categories + pair.second] += 1 }
    (self.categories, self.counts) = (categories, counts)
  }

  /// The number of cases.
  public var cases: Int { counts.reduce(0, +) }

  /// The cases of which both raters say the same.
  public var agreeing: Int { (0..<categories).reduce(0) { $0 + counts[$1 * categories + $1] } }

  /// The share of cases of which both say the same; nil without cases.
  public var agreement: Double? { cases > 0 ? Double(agreeing) / Double(cases) : nil }

  /// The share of a cell.
  func share(_ i: Int, _ j: Int) -> Double { Double(counts[i * categories + j]) / Double(cases) }

  /// The shares of the first rater's categories.
  var firstShares: [Double] { (0..<categories).map { i in (0..<categories).reduce(0) { $0 + share(i, $1) } } }

  /// The shares of the second rater's categories.
  var secondShares: [Double] { (0..<categories).map { j in (0..<categories).reduce(0) { $0 + share($1, j) } } }
}
