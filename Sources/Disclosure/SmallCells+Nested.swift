extension SmallCells {
  /// Which rows of a cumulative table may be shown, where each group lies within the next and all lie within a published whole.
  ///
  /// Whoever subtracts one shown row from the next (the first from nobody, the last from the whole) sees no number between 1 and the threshold,
  /// neither of people with the outcome nor of people without. Among the choices that keep this, the one with the most rows is taken;
  /// `preferred`, where it can be shown at all, is always among them.
  /// - Complexity: O(n²).
  public func mayShow(nested groups: [PeopleCount], within whole: PeopleCount, preferred: Int? = nil) -> [Bool] {
    var best = [Int](repeating: 0, count: groups.count), before = [Int?](repeating: nil, count: groups.count)
    for k in groups.indices {
      let weight = k == preferred ? groups.count + 1 : 1
      if canFollow(groups[k], .none) { best[k] = weight }
      for j in 0..<k where best[j] > 0 && canFollow(groups[k], groups[j]) && best[j] + weight > best[k] {
        (best[k], before[k]) = (best[j] + weight, j)
      }
    }
    var row = groups.indices.filter { best[$0] > 0 && canFollow(whole, groups[$0]) }.max { best[$0] < best[$1] }
    var shown = [Bool](repeating: false, count: groups.count)
    while let k = row { (shown[k], row) = (true, before[k]) }
    return shown
  }

  /// Whether a row may be shown beside a smaller one that lies within it.
  private func canFollow(_ larger: PeopleCount, _ smaller: PeopleCount) -> Bool {
    let events = larger.events - smaller.events, others = larger.people - smaller.people - events
    return events >= 0 && others >= 0 && !isSmall(events) && !isSmall(others)
  }
}
