import Scoring

/// Writes DMN 1.3: a table for the reading of each input, one for the points of each item, and the decisions about the child.
struct DecisionModel: CarrierWriter {
  private static let namespace = "https://www.omg.org/spec/DMN/20191111/MODEL/"

  let rule: SQLRule

  init(_ source: CarrierSource) { rule = SQLRule(source) }

  func carried() throws(CarrierError) -> CarriedRule {
    let text = text
    guard DMNText.isWritable(text) else { throw .notExpressible(carrier: .dmn, field: "control characters") }
    return CarriedRule(files: [CarriedRule.File(name: "rule.dmn", text: text)], notes: Self.notes)
  }

  private var text: String {
    let inputs = DMNInputs(rule: rule)
    let items = DMNItems(rule: rule, inputs: inputs)
    let data = [inputs.year] + rule.inputs.indices.map { inputs.data($0 + 1) }
    let labels = ["4月1日に始まる年度"] + rule.inputs.map { "\($0.label.ja) (\($0.id))" + ($0.unit.map { "，単位は\($0)" } ?? "") }
    let decisions = inputs.decisions + items.decisions + DMNAnswer(rule: rule, inputs: inputs, items: items).decisions
    return ([head] + zip(data, labels).map(element) + decisions.map(\.xml) + ["</definitions>\n"]).joined(separator: "\n")
  }

  private var head: String {
    let description = rule.rule.description
    let lines = [
      description.title.ja, "ルール: \(description.id)", "ルールファイルのSHA-256: \(rule.source.sha256)",
      "有効な年度: \(description.validity.fromYear)年度から\(description.validity.toYear)年度まで", "使い方: \(description.intendedUse.ja)",
      "禁止される使い方: \(description.prohibitedUse.ja)"
    ]
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="\(Self.namespace)" id="rule" name="\(DMNText.escaped(description.title.ja))" namespace="urn:sha256:\(DMNText.escaped(rule.source.sha256))" exporter="kizashi">
        <description>\(DMNText.escaped((lines + Self.notes.map(\.ja)).joined(separator: "\n")))</description>
      """
  }

  private func element(_ data: DMNReference, label: String) -> String {
    """
      <inputData id="\(data.id)" name="\(DMNText.escaped(data.name))"><description>\(DMNText.escaped(label))</description>\
    <variable id="\(data.id)_value" name="\(DMNText.escaped(data.name))" typeRef="\(data.type)"/></inputData>
    """
  }

  private static let notes = [
    LocalizedText(
      ja: "入力は、数なら数、数でない値（欠測の符号など）は前後の空白を除いた文字、空欄は null で渡す。区分や有無の入力は数に見えても文字で渡す。",
      en:
        "Give a number as a number, a cell that is no number as its text without blanks at the ends, an empty cell as null. Categories and flags are texts, also where they look like numbers."
    ),
    LocalizedText(
      ja: "理由の文は選ばない。各項目の点数の表に、理由の文を注釈として示す。",
      en: "No reasons are chosen. The table of each item's points shows the texts as annotations."),
    LocalizedText(
      ja: "数は10進で計算するエンジン（DMNの規格どおり34桁）で使う。2進の浮動小数で計算するエンジンでは、区間の境目の値がずれることがある。",
      en:
        "Use an engine that computes with decimals (34 digits, as the standard says). With binary floating numbers a value at the edge of a bin may fall on the other side."
    )
  ]
}
