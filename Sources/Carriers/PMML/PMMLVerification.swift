import Scoring

/// The check records of the rule, which an engine scores again before it uses the document.
struct PMMLVerification {
  private typealias Name = PMMLNames.Output
  /// Numbers may differ by this share; those that differ less than it from 0 count as 0.
  private static let precision = "1e-12"
  private static let outputs: [(name: Name, column: String)] = [
    (.status, "status"), (.points, "points"), (.probability, "probability"), (.band, "band"), (.reasons, "reasons")
  ]

  let rule: ScoringRule
  private let scorer: Scorer

  init(_ rule: ScoringRule) {
    self.rule = rule
    scorer = try! Scorer(rule)
  }

  /// The records, one row each; a cell that is absent is not compared, and an absent input is an empty one.
  /// - Complexity: O(check records × inputs).
  func element() -> PMMLElement {
    let inputs = rule.valueInputs.enumerated().map { PMMLElement("VerificationField", ["field": $1.column, "column": Self.column($0)]) }
    let year = PMMLElement("VerificationField", ["field": PMMLNames.schoolYear, "column": PMMLNames.schoolYear])
    let outputs = Self.outputs.map { name, column in
      PMMLElement(
        "VerificationField",
        ["field": name.rawValue, "column": column, "precision": Self.precision, "zeroThreshold": Self.precision])
    }
    let fields = inputs + [year] + outputs
    return PMMLElement(
      "ModelVerification", ["recordCount": String(rule.checkRecords.count), "fieldCount": String(fields.count)],
      [PMMLElement("VerificationFields", [:], fields), PMMLElement("InlineTable", [:], rule.checkRecords.map(row))])
  }

  private static func column(_ k: Int) -> String { "c\(k + 1)" }

  private func row(_ record: CheckRecord) -> PMMLElement {
    let cells = rule.valueInputs.enumerated().compactMap { k, input in cell(Self.column(k), record.inputs[input.id]!) }
    let year = record.asOf.flatMap { AsOfDate($0)?.schoolYear } ?? rule.description.validity.fromYear
    let answer = Self.outputs.compactMap { name, column in cell(column, text(of: name, in: record)) }
    return PMMLElement("row", [:], cells + [PMMLElement(PMMLNames.schoolYear, text: String(year))] + answer)
  }

  private func cell(_ column: String, _ text: String) -> PMMLElement? { text.isEmpty ? nil : PMMLElement(column, text: text) }

  private func text(of name: Name, in record: CheckRecord) -> String {
    guard let points = record.points, let probability = record.probabilityPPM else { return name == .status ? record.status : "" }
    switch name {
    case .points: return String(points)
    case .probability: return DecimalText.text(Int64(probability), scale: PMMLOutput.probabilityScale)
    case .band: return record.band ?? ""
    case .reasons: return reasons(of: record)
    default: return record.status
    }
  }

  private func reasons(of record: CheckRecord) -> String {
    let cells = Dictionary(uniqueKeysWithValues: rule.valueInputs.map { ($0.column, record.inputs[$0.id]!) })
    return (try? scorer.score(cells))!.reasons.map(\.text.ja).joined(separator: "、")
  }
}
