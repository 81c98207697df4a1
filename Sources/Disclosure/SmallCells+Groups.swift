extension SmallCells {
  /// Which groups of people may be shown with their size, their part (those with an outcome) and their share, where sizes and parts add up to published sums.
  ///
  /// A group is withheld when its part or the rest of it is small. Further groups, those with the smallest counts first, are withheld with it until neither
  /// the parts nor the rests of what is withheld add up to a small number; what is withheld is then never a single group.
  /// - Complexity: O(n log n).
  public func mayShow(parts: [Int], of wholes: [Int]) -> [Bool] {
    let rests = zip(wholes, parts).map(-)
    var hidden = Set(parts.indices.filter { isSmall(parts[$0]) || isSmall(rests[$0]) })
    let others = parts.indices.filter { wholes[$0] > 0 && !hidden.contains($0) }
      .sorted { Self.priority(parts[$0], rests[$0]) < Self.priority(parts[$1], rests[$1]) }
    for index in others where hasSmallSum(hidden, parts) || hasSmallSum(hidden, rests) {
      hidden.insert(index)
    }
    return parts.indices.map { !hidden.contains($0) }
  }

  private func hasSmallSum(_ chosen: Set<Int>, _ counts: [Int]) -> Bool { isSmall(chosen.reduce(0) { $0 + counts[$1] }) }

  /// Groups that have people on both sides protect others best; among them the one with the fewest on a side costs least.
  private static func priority(_ part: Int, _ rest: Int) -> (Int, Int, Int) { (part > 0 && rest > 0 ? 0 : 1, min(part, rest), part + rest) }
}
