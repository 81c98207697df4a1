import Glibc

/// Bins of a score: the tenths of a period, in which rows of equal score stay together.
///
/// Integer points have large groups of equal scores; such a group is never cut, so there may be fewer bins than asked for.
public struct ScoreCuts: Equatable, Sendable {
  /// What a bin of rows without a score is called.
  public static let noScore = "—"

  /// The largest score of each bin but the last, ascending.
  public let upper: [Double]

  /// Bins that end at these scores, ascending, and one above them.
  public init(upper: [Double]) { self.upper = upper }

  /// Bins that hold at least one of `bins` equal parts of these scores, and at least `fewest` rows, each.
  /// - Complexity: O(n log n).
  public init(dividing scores: [Double], bins: Int = 10, fewest: Int = 20) {
    let sorted = scores.filter { !$0.isNaN }.sorted()
    let target = max(Double(sorted.count) / Double(bins), Double(fewest))
    var (upper, start) = ([Double](), 0)
    for i in sorted.indices.dropLast() where sorted[i] != sorted[i + 1] && Double(i + 1 - start) >= target {
      guard Double(sorted.count - i - 1) >= min(target, max(Double(fewest), target / 2)) else { break }
      upper.append(sorted[i])
      start = i + 1
    }
    self.upper = upper
  }

  /// The bin of a score, from 0; nil for a row without one.
  /// - Complexity: O(log bins).
  public func bin(_ score: Double) -> Int? {
    guard !score.isNaN else { return nil }
    var (low, high) = (0, upper.count)
    while low < high {
      let middle = (low + high) / 2
      if upper[middle] < score { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bins for readers: `–12`, `13–20`, `21–` for whole scores; for others a bin begins above the number it is named after.
  public var names: [String] {
    guard !upper.isEmpty else { return ["–"] }
    let areWhole = upper.allSatisfy { $0 == $0.rounded() && abs($0) < Self.wholeLimit }
    let ends = areWhole ? upper.map { String(Int($0)) } : Self.short(upper)
    let starts = areWhole ? upper.map { String(Int($0) + 1) } : ends
    return (0...upper.count).map { k in
      let (start, end) = (k > 0 ? starts[k - 1] : "", k < ends.count ? ends[k] : "")
      return start == end ? end : start + "–" + end
    }
  }

  private static let wholeLimit = 0x1p53
  private static let digits = 4.0

  /// Numbers of four digits; all digits where that would make two of them alike.
  private static func short(_ numbers: [Double]) -> [String] {
    let rounded = numbers.map { x -> Double in
      guard x != 0, x.isFinite else { return x }
      let unit = pow(10, digits - 1 - log10(abs(x)).rounded(.down))
      return (x * unit).rounded() / unit
    }
    return (Set(rounded).count == numbers.count ? rounded : numbers).map { "\($0)" }
  }
}
