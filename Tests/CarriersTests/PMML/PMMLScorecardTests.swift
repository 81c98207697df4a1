import Scoring
import Testing

@testable import Carriers

@Suite struct PMMLScorecardTests {
  private let rule = CarriedRuleFile.everyPart

  private func document(_ rule: ScoringRule) throws(CarrierError) -> String {
    let carried = try Carrier.pmml.carry(CarrierSource(rule: rule, sha256: "ab12"))
    #expect(carried.files.map(\.name) == ["rule.pmml"] && carried.notes.count == 4)
    return String(decoding: carried.files[0].bytes, as: UTF8.self)
  }

  /// The rule with its inputs or items changed.
  private func changed(inputs: [RuleInput]? = nil, items: [RuleItem]? = nil) -> ScoringRule {
    ScoringRule(
      description: rule.description, inputs: inputs ?? rule.inputs, items: items ?? rule.items, scale: rule.scale,
      interpretation: rule.interpretation, provenance: rule.provenance)
  }

  private func changed(_ position: Int, _ change: (inout RuleInput) -> Void) -> ScoringRule {
    var inputs = rule.inputs
    change(&inputs[position])
    return changed(inputs: inputs)
  }

  @Test func `the document says what it was made of, for whom, and that people decide`() throws {
    let document = try document(rule)
    for fact in [
      "name=\"rule_sha256\" value=\"ab12\"", "name=\"valid_to_school_year\" value=\"2027\"", "name=\"human_decision\"", "支援の拒否、懲戒"
    ] {
      #expect(document.contains(fact), "\(fact)")
    }
    #expect(document.contains("displayName=\"欠席日数\"") && document.contains("name=\"unit\" value=\"日\""))
  }

  @Test func `the scorecard starts at the base points and has the points of every bin and missing reason`() throws {
    let document = try document(rule)
    #expect(document.contains("initialScore=\"12\"") && document.contains("reasonCodeAlgorithm=\"pointsAbove\""))
    let slots = rule.items.reduce(0) { $0 + $1.bins.count + $1.missing.count }
    let refused = rule.items.count
    #expect(document.ranges(of: "<Attribute ").count == slots + refused + 2)
    #expect(document.contains("<Attribute partialScore=\"17\" reasonCode=\"absence\">"))
    #expect(document.contains("<Attribute partialScore=\"0\" reasonCode=\"none\">"))
  }

  @Test func `every check record is a verification record with its school year`() throws {
    let document = try document(rule)
    #expect(document.contains("<ModelVerification recordCount=\"\(rule.checkRecords.count)\" fieldCount=\"14\">"))
    #expect(document.ranges(of: "<status>").count == rule.checkRecords.count)
    #expect(document.ranges(of: "<status>REFUSED_EXPIRED</status>").count == 2)
    #expect(document.contains("<school_year>2028</school_year>") && document.contains("<reasons>特に高い項目はありません</reasons>"))
  }

  @Test func `reasons with more points above the baseline, then those of earlier items, have larger keys`() throws {
    let items = rule.items.map { PMMLItem($0, rule: rule) }
    let table = PMMLReasons(items: items, rule: rule.interpretation.reasons).function().children[1]
    let keys = table.children.map { Int($0.children[0].attributes.first { $0.name == "leftMargin" }!.value)! }
    let texts = table.children.map { $0.attributes[0].value }
    #expect(Set(keys).count == keys.count && keys[0] == 0 && texts[0] == "特に高い項目はありません")
    let ranked = zip(keys, texts).sorted { $0.0 > $1.0 }.map(\.1)
    #expect(ranked.prefix(2) == ["欠席が20日以上", "学校徴収金の滞納がある"])
    #expect(ranked.dropFirst(3).prefix(3) == ["前年度より欠席が増えている", "学校徴収金の滞納がある", "世帯の状況"])
  }

  @Test func `a column with the name of another field is refused`() {
    for name in ["points", "school_year", "reason_1", "state(house)"] {
      #expect(throws: CarrierError.notExpressible(carrier: .pmml, field: "inputs[house].column")) {
        try document(changed(4) { $0.column = name })
      }
    }
  }

  @Test func `numbers beyond the exact range of doubles are refused`() {
    #expect(throws: CarrierError.notExpressible(carrier: .pmml, field: "inputs[abs_days].values.range")) {
      try document(changed(1) { $0.values = .integer(PlausibleRange(low: "0", high: "1000000000001")) })
    }
    #expect(throws: CarrierError.notExpressible(carrier: .pmml, field: "inputs[abs_days].missing.codes")) {
      try document(changed(1) { $0.missing!.codes[0].code = "9999999999999" })
    }
  }

  @Test func `texts that no engine would read whole are refused`() {
    #expect(throws: CarrierError.notExpressible(carrier: .pmml, field: "inputs[house].missing[a&b]")) {
      try document(changed(4) { $0.missing!.empty = "a&b" })
    }
    #expect(throws: CarrierError.notExpressible(carrier: .pmml, field: "control characters")) {
      try document(changed(1) { $0.unit = "\u{7}" })
    }
    var items = rule.items
    items[0].id = "none"
    #expect(throws: CarrierError.notExpressible(carrier: .pmml, field: "items[none].id")) { try document(changed(items: items)) }
  }
}
