extension Column {
  /// The number of rows.
  public var rows: Int {
    switch storage {
    case .numbers(let values): values.count
    case .codes(let codes, _): codes.count
    case .texts(let texts): texts.count
    case .days(let days): days.count
    }
  }

  /// The numbers of a number column, NaN where missing; `nil` for any other kind.
  public var numbers: [Double]? { if case .numbers(let values) = storage { values } else { nil } }

  /// The codes of a category or a key; `nil` for any other kind.
  public var codes: [Int32]? { if case .codes(let codes, _) = storage { codes } else { nil } }

  /// The levels of a category or a key; `nil` for any other kind.
  public var levels: [String]? { if case .codes(_, let levels) = storage { levels } else { nil } }

  /// The days of a date column; `nil` for any other kind.
  public var days: [Int32]? { if case .days(let days) = storage { days } else { nil } }

  /// Whether row `row` has no value.
  public func isMissing(row: Int) -> Bool {
    switch storage {
    case .numbers(let values): values[row].isNaN
    case .codes(let codes, _): codes[row] == Self.missingCode
    case .texts(let texts): texts.isMissing(row)
    case .days(let days): days[row] == Self.missingDay
    }
  }

  /// The number of rows without a value.
  /// - Complexity: O(rows).
  public var missingCount: Int {
    switch storage {
    case .numbers(let values): values.count { $0.isNaN }
    case .codes(let codes, _): codes.count { $0 == Self.missingCode }
    case .texts(let texts): texts.indices.count { texts.isMissing($0) }
    case .days(let days): days.count { $0 == Self.missingDay }
    }
  }

  /// The number of different values, missing ones aside.
  /// - Complexity: O(rows).
  public var distinctCount: Int {
    switch storage {
    case .numbers(let values): Set(values.lazy.filter { !$0.isNaN }.map { $0 == 0 ? 0 : $0 }).count
    case .codes(let codes, let levels): Self.counts(codes, levels: levels.count).count { $0 > 0 }
    case .texts(let texts): Set(texts.lazy.compactMap { $0 }).count
    case .days(let days): Set(days.lazy.filter { $0 != Self.missingDay }).count
    }
  }

  /// Each level with the number of its rows, sorted as text; for texts their distinct values; empty for numbers and dates.
  /// - Complexity: O(rows + levels log levels).
  public var levelCounts: [(level: String, count: Int)] {
    switch storage {
    case .codes(let codes, let levels):
      let counts = Self.counts(codes, levels: levels.count)
      return zip(levels, counts).map { ($0, $1) }.sorted { $0.0 < $1.0 }
    case .texts(let texts):
      let counts = Dictionary(texts.lazy.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
      return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    case .numbers, .days: return []
    }
  }

  /// The column as a category: levels sorted as text (numbers as numbers), for grouping and for outcomes.
  /// - Complexity: O(rows + levels log levels).
  public var asCategory: Column {
    switch storage {
    case .codes(let codes, let levels):
      return Column(name: name, kind: .category, storage: LevelSorting.sorted(codes, levels), missingReasons: missingReasons)
    case .texts(let texts):
      return Column(name: name, kind: .category, storage: LevelSorting.interned(texts), missingReasons: missingReasons)
    case .numbers(let values):
      return Column(name: name, kind: .category, storage: LevelSorting.interned(values), missingReasons: missingReasons)
    case .days(let days):
      let texts = Texts(days.lazy.map { $0 == Self.missingDay ? nil : JapaneseDate.iso(days: $0) })
      return Column(name: name, kind: .category, storage: LevelSorting.interned(texts), missingReasons: missingReasons)
    }
  }

  /// The text of the value in row `row`, as a person would write it; `nil` when missing.
  public func text(row: Int) -> String? {
    guard !isMissing(row: row) else { return nil }
    switch storage {
    case .numbers(let values): return LevelSorting.text(values[row])
    case .codes(let codes, let levels): return levels[Int(codes[row])]
    case .texts(let texts): return texts[row]
    case .days(let days): return JapaneseDate.iso(days: days[row])
    }
  }

  private static func counts(_ codes: [Int32], levels: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: levels)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    return counts
  }
}
