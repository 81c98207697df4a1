import Tabular

extension Panel {
  /// The panel with the values of these items replaced by their standing among the children of the same grade and year.
  ///
  /// The standing is the mid-rank in whole thousandths: 0 lowest, 1000 highest. It takes growth and age out of heights and test scores.
  /// - Complexity: O(rows log rows) an item.
  public func comparingWithinGrade(_ ids: Set<String>) -> Panel {
    guard !ids.isEmpty else { return self }
    return Panel(
      years: years, children: children, child: child, year: year, previous: previous, next: next, facts: facts,
      items: items.map { ids.contains($0.dictionary.id) ? standing($0) : $0 })
  }

  /// The number of steps between the lowest and the highest standing.
  private static let steps = 1000.0

  private func standing(_ item: PanelItem) -> PanelItem {
    var groups: [Int64: [Int]] = [:]
    for row in 0..<rows where !item.values[row].isNaN {
      groups[Int64(year[row]) << 32 | Int64(facts.grade.codes[row] + 1), default: []].append(row)
    }
    var values = [Double](repeating: .nan, count: rows)
    for members in groups.values {
      let sorted = members.sorted { item.values[$0] < item.values[$1] }
      for tied in Self.ties(sorted, item.values) {
        let rank = (Double(tied.lowerBound + tied.upperBound) / 2 / Double(sorted.count) * Self.steps).rounded()
        for position in tied { values[sorted[position]] = rank }
      }
    }
    var dictionary = item.dictionary
    dictionary.label += "（学年内の順位）"
    dictionary.unit = "‰"
    dictionary.decimals = 0
    return PanelItem(
      dictionary: dictionary, values: values, reasons: item.reasons, levels: [], isStatic: item.isStatic, knownOn: item.knownOn)
  }

  /// The ranges of equal values in rows sorted by value.
  private static func ties(_ sorted: [Int], _ values: [Double]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for k in sorted.indices where k + 1 == sorted.count || values[sorted[k + 1]] != values[sorted[k]] {
      ranges.append(start..<k + 1)
      start = k + 1
    }
    return ranges
  }
}
