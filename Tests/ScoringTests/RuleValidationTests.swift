import Testing

@testable import Scoring

@Suite struct RuleValidationTests {
  /// The defect of the sample rule after a change of one item.
  private func defect(absence change: (inout RuleItem) -> Void) -> RuleDefect? {
    var items = SampleRule.items
    change(&items[0])
    return defect(items: items)
  }

  private func defect(
    inputs: [RuleInput] = SampleRule.inputs, items: [RuleItem] = SampleRule.items, scale: RuleScale = SampleRule.bare.scale,
    reading: RuleInterpretation = SampleRule.interpretation, description: RuleDescription = SampleRule.description
  ) -> RuleDefect? {
    let rule = ScoringRule(
      description: description, inputs: inputs, items: items, scale: scale, interpretation: reading, provenance: SampleRule.provenance)
    do throws(ScoringError) { try rule.validate() } catch {
      guard case .invalid(_, _, let defect) = error else { return nil }
      #expect(!defect.english.isEmpty && defect.japanese.hasSuffix("。"))
      return defect
    }
    return nil
  }

  @Test func `the sample rule has no defect`() { #expect(defect() == nil) }

  @Test func `a cut on a recordable value is refused`() {
    #expect(defect { $0.bins[0].below = "2" } == .cutOnRecordableValue)
    #expect(defect { $0.bins[0].below = "2.0" } == .cutOnRecordableValue)
    #expect(defect { $0.bins[0].below = "2.55" } == .notDecimal(scale: 1))
    #expect(defect { $0.bins[0].below = "two" } == .notDecimal(scale: 1))
  }

  @Test func `cuts must ascend and leave a value in each bin`() {
    #expect(defect { $0.bins.swapAt(0, 1) } == .cutOrder)
    #expect(defect { $0.bins[3].below = "50.5" } == .cutOrder)
    #expect(defect { $0.bins[1].below = "2.7" } == .unreachableBin)
    #expect(defect { $0.bins[2].below = "366.5" } == .unreachableBin)
  }

  @Test func `points must follow the direction`() {
    #expect(defect { $0.bins[1].points = 10 } == .againstDirection)
    #expect(defect { $0.direction = .falling } == .againstDirection)
  }

  @Test func `every missing reason that can occur has points and no other`() {
    #expect(defect { $0.missing.removeLast() } == .reasonMismatch("system_gap"))
    #expect(defect { $0.missing.append(MissingPoints(reason: "elsewhere", points: 0)) } == .reasonMismatch("elsewhere"))
  }

  @Test(arguments: ["欠席が原因", "家庭のせいで", "夜更かしによる引き金", "because of absence", "This caused it", "absence due to stress"])
  func `a reason that names a cause is refused`(_ words: String) {
    guard case .causalWording? = defect(absence: { $0.reason = SampleRule.text(words, words) }) else {
      Issue.record("accepted: \(words)")
      return
    }
  }

  @Test func `the range of the scale covers every score`() {
    #expect(defect(scale: RuleScale(basePoints: 12, minimum: 13, maximum: 90, pointsPerDoubling: 5)) == .outsideLimits(low: 13, high: 90))
    #expect(defect(scale: RuleScale(basePoints: 12, minimum: 0, maximum: 59, pointsPerDoubling: 5)) == .notTheLargest(60))
    #expect(defect(scale: RuleScale(basePoints: 12, minimum: 0, maximum: 61, pointsPerDoubling: 5)) == .notTheLargest(60))
    #expect(defect(scale: RuleScale(basePoints: 12, minimum: 0, maximum: 60, pointsPerDoubling: 5)) == nil)
  }

  @Test func `calibration and bands start at the smallest score and ascend`() {
    var reading = SampleRule.interpretation
    reading.calibration[0].minimumScore = 1
    #expect(defect(reading: reading) == .wrongStart(0))
    reading = SampleRule.interpretation
    reading.calibration[2].probabilityPPM = 20_000
    #expect(defect(reading: reading) == .notAscending)
    reading = SampleRule.interpretation
    reading.bands.swapAt(1, 2)
    #expect(defect(reading: reading) == .notAscending)
    reading = SampleRule.interpretation
    reading.calibration[3].probabilityPPM = 1_000_001
    #expect(defect(reading: reading) == .outsideLimits(low: 0, high: 1_000_000))
  }

  @Test func `what was seen in a band holds no small number`() {
    func defect(_ children: Int, _ events: Int, _ years: [Int] = [2025]) -> RuleDefect? {
      var reading = SampleRule.interpretation
      reading.bands[2].observed = BandObservation(children: children, events: events, years: years)
      return self.defect(reading: reading)
    }
    #expect(defect(20, 10) == nil && defect(100, 90) == nil)
    #expect(defect(100, 9) != nil && defect(100, 91) != nil && defect(19, 10) != nil && defect(100, 10, []) == .empty)
  }

  @Test func `categories are each in one bin`() {
    var items = SampleRule.items
    items[3].bins[0].values = ["two", "single"]
    #expect(defect(items: items) == .duplicate("single"))
    items[3].bins[0].values = ["two"]
    items[3].bins[1].values = ["three"]
    #expect(defect(items: items) == .unbinnedValue("single"))
  }

  @Test func `ids stand once and features name inputs`() {
    #expect(defect(items: SampleRule.items + [SampleRule.absence]) == .duplicate("absence"))
    #expect(defect { $0.feature = .level("nothing") } == .unknownInput("nothing"))
    #expect(defect { $0.feature = .change("abs_days", from: "arrears_rate") } == .wrongParts)
    #expect(defect { $0.feature = .years(["abs_days"], values: ["1"]) } == .wrongParts)
  }

  @Test func `inputs hold what their type needs`() {
    var inputs = SampleRule.inputs
    inputs[1].values?.range = nil
    #expect(defect(inputs: inputs) == .wrongParts)
    inputs = SampleRule.inputs
    inputs[3].values?.scale = 7
    #expect(defect(inputs: inputs) == .badScale(limit: 6))
    inputs = SampleRule.inputs
    inputs[4].values?.accepted = ["two", "single", " その他"]
    #expect(defect(inputs: inputs) == .wrongParts)
  }

  @Test func `validity and texts are complete`() {
    var description = SampleRule.description
    description.validity.toYear = 2025
    #expect(defect(description: description) == .emptyRange)
    description = SampleRule.description
    description.prohibitedUse.en = ""
    #expect(defect(description: description) == .empty)
  }

  @Test func `absurdly long lists are refused before anything loops over them`() {
    var inputs = SampleRule.inputs
    inputs[4].values?.accepted = (0..<501).map { "v\($0)" }
    #expect(defect(inputs: inputs) == .tooLong(limit: 500))
  }
}
