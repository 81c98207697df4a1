/// Puts the parts of a column together, in the order of the chunks.
enum ColumnAssembly {
  /// The column of all parts.
  /// - Complexity: O(rows + levels).
  static func column(_ parts: [ColumnPart], rule: CellRule) -> Column {
    let storage: Column.Storage
    switch rule.kind {
    case .number, .count, .flag, .ordinal, .year: storage = .numbers(joined(parts, \.numbers))
    case .date: storage = .days(joined(parts, \.days))
    case .text: storage = .texts(texts(parts))
    case .guessedText where parts.contains(where: { $0.texts.count > levelLimit && $0.usedLevels > levelLimit }):
      storage = .texts(texts(parts))
    case .category, .key, .guessedText: storage = interned(parts)
    }
    let reasons = reasons(parts, rule)
    return finished(Column(name: rule.name, kind: .number, storage: storage, missingReasons: reasons), rule)
  }

  /// Gives the column its kind, and the levels their order.
  private static func finished(_ column: Column, _ rule: CellRule) -> Column {
    var column = column
    switch (rule.kind, column.storage) {
    case (.date, _): column.kind = .date
    case (.key, _): column.kind = .key
    case (.category, .codes(let codes, let levels)):
      column.kind = .category
      column.storage = LevelSorting.sorted(codes, levels)
    case (.guessedText, .codes(let codes, let levels)) where isCategory(codes, levels):
      column.kind = .category
      column.storage = LevelSorting.sorted(codes, levels)
    case (.text, _), (.guessedText, .texts): column.kind = .text
    case (.guessedText, .codes(let codes, let levels)):
      column.kind = .text
      column.storage = .texts(codes.map { $0 < 0 ? nil : levels[Int($0)] })
    default: break
    }
    return column
  }

  /// Undeclared texts are a category when they are few and come again.
  private static func isCategory(_ codes: [Int32], _ levels: [String]) -> Bool {
    levels.count <= levelLimit && levels.count * 2 <= codes.count { $0 >= 0 }
  }

  private static let levelLimit = 1000

  private static func joined<Value>(_ parts: [ColumnPart], _ values: (ColumnPart) -> [Value]) -> [Value] {
    guard parts.count != 1 else { return values(parts[0]) }
    let rows = parts.reduce(0) { $0 + values($1).count }
    return [Value](unsafeUninitializedCapacity: rows) { target, count in
      LargePages.advise(UnsafeMutableRawBufferPointer(target))
      for part in parts { count = target[count...].initialize(fromContentsOf: values(part)) }
    }
  }

  /// The text of each row; rows of a chunk with the same text share it.
  private static func texts(_ parts: [ColumnPart]) -> [String?] {
    var result: [String?] = []
    result.reserveCapacity(parts.reduce(0) { $0 + $1.codes.count })
    for part in parts { for code in part.codes { result.append(code < 0 ? nil : part.texts[Int(code)]) } }
    return result
  }

  private static func interned(_ parts: [ColumnPart]) -> Column.Storage {
    var places: [String: Int32] = [:]
    var levels: [String] = []
    var codes: [Int32] = []
    codes.reserveCapacity(parts.reduce(0) { $0 + $1.codes.count })
    for part in parts {
      var global = [Int32](repeating: Column.missingCode, count: part.texts.count)
      for code in part.codes {
        if code >= 0, global[Int(code)] < 0 { global[Int(code)] = place(of: part.texts[Int(code)], &places, &levels) }
        codes.append(code < 0 ? code : global[Int(code)])
      }
    }
    return .codes(codes, levels: levels)
  }

  private static func place(of text: String, _ places: inout [String: Int32], _ levels: inout [String]) -> Int32 {
    if let place = places[text] { return place }
    let place = Int32(levels.count)
    places[text] = place
    levels.append(text)
    return place
  }

  private static func reasons(_ parts: [ColumnPart], _ rule: CellRule) -> MissingReasons? {
    guard parts.contains(where: { !$0.missing.isEmpty }) else { return nil }
    var codes = [UInt8](repeating: MissingReasons.present, count: parts.reduce(0) { $0 + $1.rows })
    var start = 0
    for part in parts {
      for cell in part.missing { codes[start + Int(cell.row)] = cell.reason }
      start += part.rows
    }
    return MissingReasons(codes: codes, names: rule.reasonNames)
  }
}
