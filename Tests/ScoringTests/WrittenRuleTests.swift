import Testing

@testable import Scoring

@Suite struct WrittenRuleTests {
  @Test(arguments: 1...20)
  func `the quick reading of a written rule is the full reading`(_ seed: UInt64) throws {
    var source = RandomRule(seed: seed)
    let rule = try source.rule().addingCheckRecords()
    let bytes = Array(rule.json().utf8)
    let written = try #require(WrittenRule(bytes))
    #expect(written.rule() == rule)
    #expect(try ScoringRule.parse(bytes, path: "") == rule)
    #expect(written.digest == rule.checkDigest)
    #expect(written.digest == ScoringRule.digest(of: rule))
  }

  @Test func `a rule with every optional field is read quickly`() throws {
    for rule in [SampleRule.complete, SampleRule.aging] { #expect(WrittenRule(Array(rule.json().utf8))?.rule() == rule) }
  }

  @Test func `what was observed in a band is read quickly too`() throws {
    let bare = SampleRule.bare
    var reading = bare.interpretation
    reading.bands[0].observed = BandObservation(children: 200, events: 20, years: [2025])
    let rule = try ScoringRule(
      description: bare.description, inputs: bare.inputs, items: bare.items, scale: bare.scale, interpretation: reading,
      provenance: bare.provenance
    ).addingCheckRecords()
    #expect(WrittenRule(Array(rule.json().utf8))?.rule() == rule)
  }

  @Test func `a field that nobody reads is left to the full reading, which names it`() throws {
    for place in ["\"scale\" : {", "\"validity\" : {", "\"feature\" : {", "\"provenance\" : {"] {
      let text = SampleRule.complete.json().replacing(place, with: place + "\n\"more\" : 1,", maxReplacements: 1)
      #expect(WrittenRule(Array(text.utf8))?.rule() == nil)
      let error = try #require(throws: ScoringError.self) { try ScoringRule.parse(Array(text.utf8), path: "r") }
      #expect(error.english.contains("more"))
    }
  }

  @Test func `the check sum is no longer that of the bytes after any change`() throws {
    let bytes = Array(SampleRule.complete.json().utf8)
    for place in stride(from: 24, to: bytes.count - 1, by: 97) {
      var changed = bytes
      changed[place] ^= 1
      #expect(WrittenRule(changed)?.digest == nil)
    }
  }

  @Test(arguments: [
    ("\"status\"", "\"statu\""), ("\"status\" : \"SCORED\"", "\"status\" : null"), ("\"points\" : ", "\"points\" : 0"),
    ("\"SCORED\"", "\"SC\\u004fRED\""), ("\"check_records\" : [", "\"check_records\" : [ 1,"),
    ("\"status\" : \"SCORED\"", "\"status\" : \"SCORED\", \"status\" : \"SCORED\""), ("\"format_version\" : 1", "\"format_version\" : 2")
  ])
  func `what is unusual is left to the full reading`(_ old: String, _ new: String) throws {
    let text = SampleRule.complete.json()
    try #require(text.contains(old))
    #expect(WrittenRule(Array(text.replacing(old, with: new, maxReplacements: 1).utf8))?.rule() == nil)
  }

  @Test func `a text that is cut anywhere is not read quickly`() throws {
    let bytes = Array(SampleRule.complete.json().utf8)
    for count in stride(from: 0, to: bytes.count - 2, by: 501) { #expect(WrittenRule(Array(bytes[..<count]))?.rule() == nil) }
  }

  @Test func `a rule in another layout is read in full and holds its check sum`() throws {
    let compact = SampleRule.complete.json().replacing("  ", with: " ")
    let bytes = Array(compact.utf8)
    #expect(WrittenRule(bytes) == nil)
    #expect(try ScoringRule.parse(bytes, path: "") == SampleRule.complete)
  }
}
