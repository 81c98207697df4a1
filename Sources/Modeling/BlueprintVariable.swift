import LinearAlgebra
import Tabular

/// A variable of a formula with what was learnt about it in training: how its values become columns of a design.
public struct BlueprintVariable: Equatable, Sendable {
  /// How values become columns.
  enum Coding: Equatable {
    /// The numbers of a column.
    case column(String)
    /// Columns of 0 and 1 for the levels of a column, the reference first.
    case levels([String], column: String)
    /// A number that is computed.
    case number(Arithmetic)
    /// Columns of 0 and 1 for a condition that is not met, the reference, and for one that is.
    case condition(Arithmetic)
    /// Functions of a number.
    case basis(Basis, of: Arithmetic)
  }

  /// The name, as written without blanks.
  public let name: String
  let coding: Coding

  /// The levels of a category or a condition, the reference first; nil for numbers.
  public var levels: [String]? {
    switch coding {
    case .levels(let levels, _): levels
    case .condition: Arithmetic.conditionLevels
    case .column, .number, .basis: nil
    }
  }

  /// The column of a category, by which a reference may be given.
  public var category: String? { if case .levels(_, let column) = coding { column } else { nil } }

  /// The columns of the table that it is made from.
  var columns: [String] {
    switch coding {
    case .column(let column), .levels(_, let column): [column]
    case .number(let arithmetic), .condition(let arithmetic), .basis(_, of: let arithmetic): arithmetic.columns
    }
  }

  /// The names of its columns: `age`, `race[black]`, `ns(age,df=2)[1]`; without the reference level when asked.
  func columnNames(_ contrast: Contrast) -> [String] {
    switch coding {
    case .column, .number: [name]
    case .levels, .condition: (levels ?? []).dropFirst(contrast.skipped).map { "\(name)[\($0)]" }
    case .basis(let basis, _): basis.suffixes.map { name + $0 }
    }
  }

  /// Unmarks the rows in which a value is missing, or a level is not known.
  func markUsable(_ table: Table, _ usable: inout [Bool]) throws(FormulaError) {
    guard case .levels(let levels, let name) = coding else {
      for name in columns { try table.column(name).markPresent(&usable) }
      return
    }
    let codes = try LevelCodes(try table.column(name))
    let known = codes.levels.map(Set(levels).contains)
    for row in usable.indices where codes.codes[row] < 0 || !known[Int(codes.codes[row])] { usable[row] = false }
  }
}

/// How the levels of a category become columns.
enum Contrast: Equatable {
  /// A column for each level but the reference (treatment contrasts).
  case treatment
  /// A column for each level.
  case allLevels

  /// The levels without a column.
  var skipped: Int { self == .treatment ? 1 : 0 }
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
