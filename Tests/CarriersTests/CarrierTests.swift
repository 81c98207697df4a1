import Scoring
import Testing

@testable import Carriers

@Suite struct CarrierTests {
  private func source(maximumAge days: Int?) -> CarrierSource {
    let rule = CarriedRuleFile.everyPart
    var description = rule.description
    description.validity.maximumDataAgeDays = days
    return CarrierSource(
      rule: ScoringRule(
        description: description, inputs: rule.inputs, items: rule.items, scale: rule.scale, interpretation: rule.interpretation,
        provenance: rule.provenance),
      sha256: "ab12")
  }

  @Test(arguments: Carrier.allCases.filter { $0 != .swift })
  func `a rule that limits the age of data goes to no system that cannot know the age`(carrier: Carrier) throws {
    let refusal = CarrierError.notExpressible(carrier: carrier, field: "description.validity.maximum_data_age_days")
    #expect(throws: refusal) { try carrier.carry(source(maximumAge: 400)) }
    if carrier == .xlsx { #expect(throws: refusal) { try Carrier.workbooks(source(maximumAge: 400), records: [], date: nil) } }
  }

  @Test func `the library knows the age, so the Swift source carries the limit`() throws {
    let carried = try Carrier.swift.carry(source(maximumAge: 400))
    #expect(String(decoding: carried.files[0].bytes, as: UTF8.self).contains("maximum_data_age_days"))
  }
}
