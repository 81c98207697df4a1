/// Neighbouring values joined until few enough are left for an exact search.
struct PreBins {
  /// The weighted rows of each pre-bin.
  private(set) var rows: [Double] = []
  /// The weighted events of each pre-bin.
  private(set) var events: [Double] = []
  /// The position of the first value of each pre-bin.
  private(set) var firsts: [Int] = []

  /// Joins values, in their order, into at most `limit` pre-bins of about equal size.
  ///
  /// What a heavy value takes beyond its share is shared out again among the pre-bins that are left: a zero that holds nine rows in ten does not
  /// cost the tail its resolution.
  /// - Complexity: O(values).
  init(rows values: [Double], events valueEvents: [Double], limit: Int) {
    var left = values.reduce(0, +)
    var isOpen = false
    for k in values.indices {
      if !isOpen {
        firsts.append(k)
        rows.append(0)
        events.append(0)
      }
      let last = rows.count - 1
      rows[last] += values[k]
      events[last] += valueEvents[k]
      let valuesLeft = values.count - k - 1
      let preBinsLeft = limit - rows.count
      isOpen = preBinsLeft < valuesLeft && (preBinsLeft == 0 || rows[last] < left / Double(preBinsLeft + 1))
      if !isOpen { left -= rows[last] }
    }
  }
}
