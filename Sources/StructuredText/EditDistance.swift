/// How many single steps (a character added, left out, replaced, or two neighbours exchanged) lead from one text to another.
///
/// Source: Damerau (1964), in the restricted form in which no part is changed twice.
public enum EditDistance {
  /// The number of steps from `a` to `b`.
  ///
  /// - Complexity: O(length of a × length of b).
  public static func between(_ a: some StringProtocol, _ b: some StringProtocol) -> Int {
    let a = Array(a), b = Array(b)
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var steps = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { steps = min(steps, before[j - 1] + 1) }
        row.append(steps)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }

  /// The candidate nearest to `name`, the first of equals, or nil when none is near enough to be what was meant.
  ///
  /// Near enough: at most a third of the characters differ, and two differing characters are allowed from a length of four on.
  ///
  /// - Complexity: O(candidates × length²).
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(name.count < 4 ? 1 : 2, name.count / 3)
    var best: (steps: Int, candidate: String)?
    for candidate in candidates {
      let steps = between(name.lowercased(), candidate.lowercased())
      if steps <= limit, steps < best?.steps ?? .max { best = (steps, candidate) }
    }
    return best?.candidate
  }
}
