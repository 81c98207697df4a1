import Tabular

extension DictionaryItem {
  /// Whether its values divide children into a few groups.
  var dividesChildren: Bool { role == .item && use != .none && [.flag, .ordinal, .category].contains(type) }

  /// What readers see instead of the recorded values.
  var groupTexts: [String: String] {
    type == .flag && codes.isEmpty
      ? ["1": "あり", "0": "なし"] : Dictionary(codes.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
  }
}
