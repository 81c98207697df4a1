import Scoring

/// What the sheet says of a cell to fill in.
struct InputAdvice {
  let input: RuleInput

  /// The header: the label with its unit.
  var header: String { input.label.ja + (input.unit.map { "（\($0)）" } ?? "") }

  /// The values that can be entered, and what an empty cell means.
  var message: String {
    let values = input.values!
    let empty = MissingReasonName.text(input.missing!.empty)?.ja ?? input.missing!.empty
    return expected(values) + "\n空欄：\(empty)" + codes
  }

  private func expected(_ values: InputValues) -> String {
    guard let range = values.range else { return "次のどれか：" + (values.accepted ?? []).joined(separator: "、") }
    let kind = values.type == .integer ? "整数" : "小数第\(values.effectiveScale)位までの数"
    return "\(range.low)～\(range.high)の\(kind)（半角）"
  }

  private var codes: String {
    let codes = input.missing!.codes.map { "\n\($0.code)：" + (MissingReasonName.text($0.reason)?.ja ?? $0.reason) }
    return codes.isEmpty ? "" : "\n記録がない理由：" + codes.joined()
  }
}
