import Modeling
import Tabular

/// What divides the rows of an evaluation: where the children are, and what they are.
struct EvaluationGroups {
  let panel: Panel
  let dictionary: DataDictionary
  let landmark: Landmark
  let rows: [Int32]

  /// The facts that every study looks at, in the order of the report.
  static let facts: [(WritableKeyPath<PanelFacts, PanelGroup> & Sendable, DictionaryItem.Role)] = [
    (\.sex, .sex), (\.grade, .grade), (\.ward, .ward), (\.school, .school)
  ]

  /// A fact of each row.
  func fact(_ path: KeyPath<PanelFacts, PanelGroup>, _ role: DictionaryItem.Role) -> LabelColumn {
    let group = panel.facts[keyPath: path]
    let label = dictionary.items.first { $0.role == role }?.label ?? role.rawValue
    return LabelColumn(name: role.rawValue, label: label, levels: group.levels, codes: rows.map { group.codes[Int($0)] })
  }

  /// What readers see instead of the codes of a fact.
  func texts(_ role: DictionaryItem.Role) -> [String: String] { dictionary.items.first { $0.role == role }?.groupTexts ?? [:] }

  /// An item of each row, as it was known at the prediction date.
  func item(_ item: PanelItem) -> LabelColumn {
    let values = panel.values(of: .level, item: item, rows: rows, landmark: landmark).values
    var (levels, codes) = (item.levels, values.map { $0.isNaN ? Int32(-1) : Int32(clamping: Int($0)) })
    if item.levels.isEmpty {
      let distinct = Set(values.lazy.filter { !$0.isNaN }).sorted()
      let place = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices.map(Int32.init)))
      levels = distinct.map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
      codes = values.map { $0.isNaN ? -1 : place[$0]! }
    }
    return LabelColumn(name: item.dictionary.id, label: item.dictionary.label, levels: levels, codes: codes)
  }
}
