/// The rule that no published count of people is between 1 and a threshold.
///
/// Zero may be shown. Source: the guideline on the use of the national claims database (NDB), which hides counts below ten.
public struct SmallCells: Equatable, Sendable {
  /// The smallest count above zero that may be shown.
  public let threshold: Int

  /// The threshold of Japanese official statistics on persons.
  public static let official = SmallCells(threshold: 10)

  /// A rule with this threshold.
  public init(threshold: Int) { self.threshold = threshold }

  /// One count that is not part of a published sum.
  public func publish(_ count: Int) -> PublishedCount { isSmall(count) ? .hidden : .count(count) }

  /// Counts whose sum is published too: when one is hidden, the smallest of the others is hidden with it,
  /// so that it cannot be worked out as the rest of the sum.
  /// - Complexity: O(n log n).
  public func publish(partsOfPublishedSum counts: [Int]) -> [PublishedCount] {
    var hidden = Set(counts.indices.filter { isSmall(counts[$0]) })
    let others = counts.indices.filter { counts[$0] > 0 && !hidden.contains($0) }.sorted { counts[$0] < counts[$1] }
    for index in others where needsCompany(hidden, counts) { hidden.insert(index) }
    return counts.indices.map { hidden.contains($0) ? .hidden : .count(counts[$0]) }
  }

  /// A share `part / whole`, or nil when the part or the rest is small.
  public func publish(share part: Int, of whole: Int) -> Double? {
    whole <= 0 || isSmall(part) || isSmall(whole - part) ? nil : Double(part) / Double(whole)
  }

  func isSmall(_ count: Int) -> Bool { self == .noCounts || (1..<max(threshold, 1)).contains(count) }

  /// Whether what is hidden is a single cell, or adds up to so little that its parts are known to be small.
  private func needsCompany(_ hidden: Set<Int>, _ counts: [Int]) -> Bool {
    !hidden.isEmpty && (hidden.count == 1 || hidden.reduce(0) { $0 + counts[$1] } < threshold)
  }
}
