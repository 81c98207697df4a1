import Modeling
import Scorecards
import Tabular

/// One look at an item that a card may use.
struct CardCandidate: Sendable, Hashable {
  let item: String
  let aspect: ItemAspect
  /// Whether only the item's absence went with the outcome, so that its values must not be told apart.
  var isMissingOnly = false

  var name: String { aspect.name(of: item) }
}

/// Reads candidates from a panel as columns that can be cut into bins.
struct CandidateFeatures: Sendable {
  let panel: Panel
  let landmark: Landmark

  /// Every missing reason, in the order of its code; those about the town's records are neutral.
  static let reasons = Modeling.MissingReason.allCases.dropFirst().map { Scorecards.MissingReason($0.name, isNeutral: $0.isNeutral) }

  /// The values of a candidate for these rows.
  /// - Complexity: O(rows).
  func column(_ candidate: CardCandidate, rows: [Int32]) -> CandidateColumn {
    let item = panel.item(candidate.item)!
    let values = panel.values(of: candidate.aspect, item: item, rows: rows, landmark: landmark)
    if candidate.isMissingOnly { return presence(of: item, values) }
    let feature = Scorecards.Feature(item: candidate.item, kind: .init(candidate.aspect), label: item.dictionary.label)
    let column = CandidateColumn(feature, values: cells(values, item)).missing(values.reasons, reasons: Self.reasons)
    return candidate.aspect == .level ? column.directed(.init(item.dictionary.direction), officialCuts: item.dictionary.cuts) : column
  }

  /// Whether there is a value at all: one bin for every value, and the missing reasons.
  private func presence(of item: PanelItem, _ values: AspectColumn) -> CandidateColumn {
    let feature = Scorecards.Feature(item: item.dictionary.id, label: item.dictionary.label)
    let one = values.values.map { $0.isNaN ? $0 : 0 }
    return CandidateColumn(feature, values: .numbers(one, decimals: item.dictionary.recordedDecimals))
      .missing(values.reasons, reasons: Self.reasons)
  }

  private func cells(_ column: AspectColumn, _ item: PanelItem) -> CandidateColumn.Values {
    if !item.levels.isEmpty { return .codes(column.values.map { $0.isNaN ? -1 : Int32($0) }, levels: item.levels) }
    let decimals = item.dictionary.recordedDecimals
    return .numbers(column.values.map { $0.rounded(toDecimals: decimals) }, decimals: decimals)
  }
}

extension DictionaryItem {
  /// The decimals with which values are recorded: none for counts, yes/no items and steps.
  var recordedDecimals: Int { type == .number ? decimals ?? 0 : 0 }
}

extension Double {
  /// The nearest decimal number of this scale; differences of recorded values are recordable again.
  fileprivate func rounded(toDecimals decimals: Int) -> Double {
    let scale = Self.powersOfTen[decimals]
    return (self * scale).rounded() / scale
  }

  private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}

extension Scorecards.Feature.Kind {
  init(_ aspect: ItemAspect) { self = aspect == .level ? .level : aspect == .change ? .change : .years }
}

extension Scorecards.RiskDirection {
  init(_ direction: DictionaryItem.Direction) { self = direction == .rising ? .rising : direction == .falling ? .falling : .none }
}
