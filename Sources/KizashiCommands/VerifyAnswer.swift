import Scoring
import Signatures
import StructuredText

/// What `kizashi verify` tells of a rule without fault.
struct VerifyAnswer {
  let path: String
  let rule: OpenedRule
  let sha256: String
  let signature: SignatureStatus

  /// The answer as one JSON object; `kind` stands only with rules that are no points card, as in their files.
  var json: JSONValue {
    var object = JSONObject()
    object["rule"] = .string(rule.id)
    switch rule {
    case .points(let points):
      object["items"] = .integer(points.items.count)
      object["check_records"] = .integer(points.checkRecords.count)
    case .expectation(let expectation):
      object["kind"] = .string(expectation.kind)
      object["inputs"] = .integer(expectation.inputs.count)
      object["check_records"] = .integer(expectation.checkRecords.count)
    }
    object["sha256"] = .string(sha256)
    object["signed"] = .bool(signed != nil)
    object["key"] = signed.map { .string($0.key.text) }
    object["comment"] = signed.map { .string($0.trustedComment) }
    object["from_year"] = rule.validity.map { .integer($0.fromYear) }
    object["to_year"] = rule.validity.map { .integer($0.toYear) }
    object["verified"] = true
    return .object(object)
  }

  /// The answer in lines: the check records, the signature, the school years.
  func text(_ language: Language) -> String {
    [records(language), signing(language), years(language)].compactMap { $0.map { path + language.text("：", ": ") + $0 } }.joined(
      separator: "\n")
  }

  private func records(_ language: Language) -> String? {
    switch rule {
    case .points(let points):
      language.text(
        "照合済み。項目\(points.items.count)、検査記録\(points.checkRecords.count)件すべて一致しました。",
        "verified; \(points.items.count) items, all \(points.checkRecords.count) check records score as recorded")
    case .expectation(let expectation):
      language.text(
        "照合済み。入力\(expectation.inputs.count)、検査記録\(expectation.checkRecords.count)件すべて一致しました。",
        "verified; \(expectation.inputs.count) inputs, all \(expectation.checkRecords.count) check records come out as recorded")
    }
  }

  private func signing(_ language: Language) -> String? {
    guard let signed else { return language.text("署名なし", "unsigned") }
    let comment = signed.trustedComment.replacing("\t", with: " ")
    return language.text("署名あり。鍵\(signed.key.text)、\(comment)", "signed with the key \(signed.key.text): \(comment)")
  }

  private func years(_ language: Language) -> String? {
    rule.validity.map {
      language.text("有効年度\($0.fromYear)～\($0.toYear)", "valid in the school years \($0.fromYear) to \($0.toYear)")
    }
  }

  private var signed: DetachedSignature? {
    if case .signed(let signature) = signature { return signature }
    return nil
  }
}
