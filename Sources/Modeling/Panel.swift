public import Tabular

/// One row per child × 年度: who the child was in that year, and what the registers say of it.
///
/// Rows are sorted by child, then by year, so that the rows of a child stand together.
public struct Panel: Sendable {
  /// The years that occur, ascending.
  public let years: [FiscalYear]
  /// The pseudonyms; `child` points into them.
  public let children: [String]
  /// Per row, the child.
  public let child: [Int32]
  /// Per row, the position in `years`.
  public let year: [Int32]
  /// Per row, the row of the same child one year earlier, or −1.
  public let previous: [Int32]
  /// Per row, the row of the same child one year later, or −1.
  public let next: [Int32]
  /// Who and where the child was, by role.
  public let facts: PanelFacts
  /// The items of the dictionary, each with a value per row.
  public let items: [PanelItem]

  /// The number of rows.
  public var rows: Int { child.count }

  /// The item with this identifier.
  public func item(_ id: String) -> PanelItem? { items.first { $0.dictionary.id == id } }
}

/// The columns that place a child: grade, sex, school, ward and household.
public struct PanelFacts: Sendable {
  /// The school year of the child, 1 to 9; 0 when it is not recorded.
  public var grade: PanelGroup
  /// The sex as recorded.
  public var sex: PanelGroup
  /// The school.
  public var school: PanelGroup
  /// The ward or district.
  public var ward: PanelGroup
  /// The household; a child without one is a household of its own, and households that share a child count as one.
  public var household: PanelGroup
}

/// A grouping of the rows: a code per row and the names of the codes. Code −1 means not recorded.
public struct PanelGroup: Sendable {
  /// Per row, the position in `levels`, or −1.
  public var codes: [Int32]
  /// The names of the groups.
  public var levels: [String]

  /// A grouping from codes and their names.
  public init(codes: [Int32], levels: [String]) {
    self.codes = codes
    self.levels = levels
  }

  /// Whether the registers say nothing about this grouping.
  public var isEmpty: Bool { levels.isEmpty }
}

/// One item of the dictionary with its value per row of the panel.
public struct PanelItem: Sendable {
  /// What the dictionary says of it.
  public let dictionary: DictionaryItem
  /// Per row, the value; NaN where there is none. A category holds the position in `levels`.
  public let values: [Double]
  /// Per row, the raw value of `MissingReason`.
  public let reasons: [UInt8]
  /// The names of the categories; empty for numbers.
  public let levels: [String]
  /// Whether the register holds one value per child for all years.
  public let isStatic: Bool
  /// Per row, the day on which the value became known, where the register says so.
  public let knownOn: [Int32]?
}

extension PanelItem {
  /// The item with other values in the same rows.
  public func with(values: [Double]) -> PanelItem {
    PanelItem(dictionary: dictionary, values: values, reasons: reasons, levels: levels, isStatic: isStatic, knownOn: knownOn)
  }
}
