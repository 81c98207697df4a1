import Tabular

/// One term of a model with what was learnt about it in training: how its values become columns of a design.
public struct BlueprintItem: Equatable, Sendable {
  /// How values become columns.
  public enum Coding: Equatable, Sendable {
    /// The number itself.
    case number
    /// A column of 0 and 1 for each of these levels but the first, the reference.
    case levels([String])
    /// A column of 0 and 1 for each of these levels: a model without a constant has no reference.
    case allLevels([String])
  }

  /// The term.
  public let term: FormulaTerm
  /// How its values become columns.
  public let coding: Coding

  /// The levels of a category, the reference first; nil for a number.
  public var levels: [String]? {
    switch coding {
    case .number: nil
    case .levels(let levels), .allLevels(let levels): levels
    }
  }

  /// The names of its columns: `age`, `race[black]`.
  public var columnNames: [String] {
    switch coding {
    case .number: [term.name]
    case .levels(let levels): levels.dropFirst().map { "\(term.name)[\($0)]" }
    case .allLevels(let levels): levels.map { "\(term.name)[\($0)]" }
    }
  }

  /// Learns the levels of a term from the rows that are used.
  init(_ term: FormulaTerm, column: Column, rows: [Int32], reference: String?, hasReference: Bool) throws(FormulaError) {
    self.term = term
    guard column.kind != .key, column.kind != .date else { throw .unusableKind(column: column.name, kind: column.kind) }
    if column.numbers != nil, !term.isFactor {
      if reference != nil { throw .noReferenceItem(column.name) }
      coding = .number
      return
    }
    var levels = try LevelCodes(column).levels(in: rows)
    guard levels.count > 1 else { throw .singleLevel(column: column.name) }
    if let reference {
      guard let index = levels.firstIndex(of: reference) else { throw .noReferenceLevel(item: term.column, level: reference) }
      levels.insert(levels.remove(at: index), at: 0)
    }
    coding = hasReference ? .levels(levels) : .allLevels(levels)
  }

  /// The columns of a design for these rows.
  func columns(from column: Column, rows: [Int32]) throws(FormulaError) -> [DesignMatrix.Source] {
    switch coding {
    case .number: return [.number(try column.numbers(in: rows))]
    case .levels(let levels):
      let codes = try LevelCodes(column).places(in: levels, rows: rows)
      return (1..<Int32(levels.count)).map { .indicator(codes, of: $0) }
    case .allLevels(let levels):
      let codes = try LevelCodes(column).places(in: levels, rows: rows)
      return (0..<Int32(levels.count)).map { .indicator(codes, of: $0) }
    }
  }

  /// Whether each row of a column has a value that this item knows.
  func markUsable(_ column: Column, _ usable: inout [Bool]) throws(FormulaError) {
    guard let levels else { return column.markPresent(&usable) }
    let codes = try LevelCodes(column)
    let known = codes.levels.map(Set(levels).contains)
    for row in usable.indices where codes.codes[row] < 0 || !known[Int(codes.codes[row])] { usable[row] = false }
  }
}

extension Column {
  /// Unmarks the rows in which this column has no value.
  func markPresent(_ usable: inout [Bool]) {
    switch storage {
    case .numbers(let numbers): for row in usable.indices where numbers[row].isNaN { usable[row] = false }
    case .codes(let codes, _): for row in usable.indices where codes[row] < 0 { usable[row] = false }
    case .texts, .days: for row in usable.indices where isMissing(row: row) { usable[row] = false }
    }
  }
}
