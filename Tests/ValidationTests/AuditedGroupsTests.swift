import Probability
import Regression
import Testing

@testable import Validation

/// A town in which one ward is looked at closely and another hardly: what the label says of them is the reverse of what an audit says.
///
/// Both wards have the same need; of those in need the office knows 55 % in ward 0 and 13 % in ward 1.
struct AuditedGroupsTests {
  static let town = Town(rows: 40_000, seed: 11)

  struct Town {
    var (score, need, label, ward): ([Double], [Double], [Double], [Int32]) = ([], [], [], [])

    init(rows: Int, seed: UInt64) {
      var stream = RandomStream(seed: seed)
      for row in 0..<rows {
        let (x, ward) = (stream.normal(), Int32(row % 2))
        let inNeed = stream.bernoulli(SpecialFunctions.logistic(-3.6 + 0.9 * x))
        let known = inNeed && stream.bernoulli(ward == 0 ? 0.55 : 0.13)
        score.append(x)
        need.append(inNeed ? 1 : 0)
        label.append(known ? 1 : 0)
        self.ward.append(ward)
      }
    }

    var probability: [Double] { score.map { SpecialFunctions.logistic(-4.7 + 0.9 * $0) } }
    var attribute: GroupAudit.Attribute { GroupAudit.Attribute(name: "ward", levels: ["close", "far"], codes: ward) }

    func scored(_ values: ScoredOutcome.Values) throws -> ScoredOutcome {
      try ScoredOutcome(values, score: score, probability: probability, threshold: 1.5)
    }

    /// All flagged and a sample of the others, with the results of the assessment.
    func audit(sampleSize: Int, seed: UInt64) throws -> ScoredOutcome.Values {
      let eligible = score.map { $0 < 1.5 }
      let design = try AuditDesign(score: score, eligible: eligible, sampleSize: sampleSize)
      let sample = try design.draw(score: score, eligible: eligible, seed: seed)
      var results = [Double](repeating: .nan, count: score.count)
      for row in score.indices where !eligible[row] { results[row] = need[row] }
      for member in sample.members { results[member.row] = need[member.row] }
      let inclusion = zip(sample.inclusionOfRows, eligible).map { $1 ? $0 : 1 }
      return ScoredOutcome.Values(name: "audit", source: .audit, values: results, inclusion: inclusion)
    }
  }

  private func audits(sampleSize: Int = 3000) throws -> [GroupAudit] {
    let town = Self.town
    let outcomes = try [
      town.scored(ScoredOutcome.Values(name: "label", source: .label, values: town.label)),
      town.scored(ScoredOutcome.Values(name: "need", source: .fullyObserved, values: town.need)),
      town.scored(town.audit(sampleSize: sampleSize, seed: 3))
    ]
    return try GroupAudit.all([town.attribute], of: outcomes)
  }

  @Test func `the label orders wards by how closely they are looked at, the audit by need`() throws {
    let audits = try audits()
    let label = audits[0].groups.map { $0.observedToExpected?.value ?? .nan }
    #expect(label[0] > 2.5 * label[1])
    for ward in 0..<2 {
      let (truth, audited) = (audits[1].groups[ward].observedToExpected, audits[2].groups[ward].observedToExpected)
      let interval = try #require(audited).interval
      #expect(interval.low < truth?.value ?? .nan && truth?.value ?? .nan < interval.high)
    }
  }

  @Test func `a weighted sensitivity is that of all children within its limits`() throws {
    let audits = try audits()
    for ward in 0..<2 {
      let truth = try #require(audits[1].groups[ward].sensitivity).value
      let audited = try #require(audits[2].groups[ward].sensitivity)
      #expect(audited.interval.low <= truth && truth <= audited.interval.high)
      let sample = audits[2].groups[ward]
      #expect(audited.value < 0.8 * Double(sample.found) / Double(sample.events))  // unweighted it would look far better
    }
  }

  @Test func `the verdict on the label alone calls nothing fair`() throws {
    let label = try audits()[0]
    let verdict = try FairnessVerdict([label])
    #expect(verdict.conclusion == .labelOnly && verdict.agreement == .notComparable)
    #expect(verdict.english.contains("On the label alone nothing can be called fair"))
    #expect(verdict.japanese.contains("ラベルだけからは公平であるとは言えません"))
  }

  @Test func `the verdict with an audit says what each source shows`() throws {
    let verdict = try FairnessVerdict(audits())
    #expect(verdict.findings.map(\.source) == [.label, .fullyObserved, .audit])
    #expect(verdict.findings[0].differences.contains { $0.measure == "observed_to_expected" && $0.difference.value > 0 })
    #expect(verdict.findings[2].differences.isEmpty)
    #expect(verdict.conclusion == .noneFound)
    #expect(verdict.english.contains("points is not excluded") && verdict.japanese.contains("ポイントの差は否定できません"))
  }

  /// 120 audits of 1,000 children each: the 95 % limits of each ward's ratio and sensitivity.
  @Test func `weighted limits hold the truth at least as often as they say`() throws {
    let town = Self.town
    let truth = try GroupAudit(town.attribute, of: town.scored(.init(name: "need", source: .fullyObserved, values: town.need))).groups
    var (ratios, shares) = (0, 0)
    let replicates = 120
    for seed in 0..<UInt64(replicates) {
      let groups = try GroupAudit(town.attribute, of: town.scored(town.audit(sampleSize: 1000, seed: seed))).groups
      for ward in 0..<2 {
        ratios += Self.holds(groups[ward].observedToExpected, truth[ward].observedToExpected) ? 1 : 0
        shares += Self.holds(groups[ward].sensitivity, truth[ward].sensitivity) ? 1 : 0
      }
    }
    let coverage = (Double(ratios) / Double(2 * replicates), Double(shares) / Double(2 * replicates))
    #expect((0.93...1).contains(coverage.0) && (0.92...0.995).contains(coverage.1), "\(coverage)")
  }

  private static func holds(_ found: GroupFigures.Share?, _ truth: GroupFigures.Share?) -> Bool {
    guard let found, let truth else { return false }
    return found.interval.low <= truth.value && truth.value <= found.interval.high
  }
}
