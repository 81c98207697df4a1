import DelimitedText

/// Puts the parts of a column together, in the order of the chunks.
enum ColumnAssembly {
  /// The column of all parts, which are used up.
  /// - Complexity: O(rows + levels log levels).
  static func column(_ parts: [ColumnPart], rule: CellRule) -> Column {
    let storage: Column.Storage
    var kind = ColumnKind.number
    switch rule.kind {
    case .number, .count, .flag, .ordinal, .year: storage = .numbers(taken(parts, \.numbers))
    case .date: (storage, kind) = (.days(taken(parts, \.codes)), .date)
    case .text: (storage, kind) = (texts(parts), .text)
    case .key: (storage, kind) = (levels(parts, PartLevels(parts)), .key)
    case .category: (storage, kind) = (levels(parts, PartLevels(parts).sorted), .category)
    case .guessedText: (storage, kind) = guessed(parts)
    }
    return Column(name: rule.name, kind: kind, storage: storage, missingReasons: reasons(storage, parts, rule))
  }

  /// Undeclared texts are a category when they are few and come again.
  private static func guessed(_ parts: [ColumnPart]) -> (Column.Storage, ColumnKind) {
    guard !parts.contains(where: { $0.texts.count > ColumnPart.levelLimit && $0.usedTexts.count > ColumnPart.levelLimit }) else {
      return (texts(parts), .text)
    }
    let merged = PartLevels(parts)
    let present = parts.reduce(0) { $0 + $1.codes.values[..<$1.rows].count { $0 >= 0 } }
    guard merged.levels.count <= ColumnPart.levelLimit, merged.levels.count * 2 <= present else { return (texts(parts), .text) }
    return (levels(parts, merged.sorted), .category)
  }

  private static func taken<Value>(_ parts: [ColumnPart], _ range: (ColumnPart) -> CellRange<Value>) -> [Value] {
    guard let first = parts.first else { return [] }
    return range(first).cells.taken(parts.map { (range($0).place, $0.rows) })
  }

  /// The text of each row.
  private static func texts(_ parts: [ColumnPart]) -> Column.Storage {
    var before: Int32 = 0
    for part in parts {
      let own = part.codes.values
      for row in 0..<part.rows where own[row] >= 0 { own[row] += before }
      before += Int32(part.texts.count)
    }
    let list = TextList(joining: parts.map(\.texts.list))
    return .texts(Texts(codes: taken(parts, \.codes), list: list.inUTF8(from: parts.first?.encoding ?? .utf8)))
  }

  /// The level of each row.
  private static func levels(_ parts: [ColumnPart], _ levels: PartLevels) -> Column.Storage {
    for (part, place) in zip(parts, levels.places) {
      let own = part.codes.values
      for row in 0..<part.rows where own[row] >= 0 { own[row] = place[Int(own[row])] }
    }
    return .codes(taken(parts, \.codes), levels: levels.levels)
  }

  /// Why rows have no value: their cell is empty, unless a part says that it holds a declared code.
  private static func reasons(_ storage: Column.Storage, _ parts: [ColumnPart], _ rule: CellRule) -> MissingReasons? {
    var codes = emptyCells(storage)
    guard codes.contains(where: { $0 != MissingReasons.present }) else { return nil }
    var start = 0
    for part in parts {
      for cell in part.named { codes[start + Int(cell.row)] = cell.reason }
      start += part.rows
    }
    return MissingReasons(codes: codes, names: rule.reasonNames)
  }

  /// `emptyCell` in each row without a value.
  private static func emptyCells(_ storage: Column.Storage) -> [UInt8] {
    func code(_ isMissing: Bool) -> UInt8 { isMissing ? MissingReasons.emptyCell : MissingReasons.present }
    switch storage {
    case .numbers(let values): return values.map { code($0.isNaN) }
    case .codes(let values, _): return values.map { code($0 < 0) }
    case .days(let values): return values.map { code($0 == Column.missingDay) }
    case .texts(let values): return values.indices.map { code(values.isMissing($0)) }
    }
  }
}
