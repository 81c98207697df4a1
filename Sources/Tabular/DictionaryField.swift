/// The columns of a dictionary.
enum DictionaryField: String, CaseIterable {
  case item, label, table, column, role, type, unit, decimals, codes, office, sensitivity, level, origin, direction, cuts, use, purpose
  case missingCodes = "missing_codes"
  case knownAfterDays = "known_after_days"

  /// The name in Japanese.
  var japanese: String {
    switch self {
    case .item: "項目"
    case .label: "表示名"
    case .table: "台帳"
    case .column: "列"
    case .role: "役割"
    case .type: "型"
    case .unit: "単位"
    case .decimals: "小数桁"
    case .codes: "符号"
    case .missingCodes: "欠測符号"
    case .office: "所管"
    case .sensitivity: "機微"
    case .knownAfterDays: "把握までの日数"
    case .level: "水準"
    case .origin: "由来"
    case .direction: "向き"
    case .cuts: "区切り"
    case .use: "用途"
    case .purpose: "目的"
    }
  }

  /// The field that a header cell names.
  init?(header: String) {
    let name = Width.halved(header)
    guard let field = Self.allCases.first(where: { $0.rawValue == name.lowercased() || $0.japanese == name }) else { return nil }
    self = field
  }

  static var allNames: [String] { allCases.map(\.rawValue) + allCases.map(\.japanese) }
}
