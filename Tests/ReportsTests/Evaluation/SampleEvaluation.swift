import Disclosure
import Regression
import Validation

@testable import Studies

/// Made-up children with a score, and what an evaluation finds about them; the same at every run.
struct SampleEvaluation {
  /// The children.
  let table: EvaluationTable
  /// What is found.
  let result: ValidationResult

  /// A city of 20,000 children with every section.
  static let city = SampleEvaluation(children: 20_000, intercept: -5.1)
  /// A town of 1,500 children with 56 events.
  static let town = SampleEvaluation(children: 1_500, intercept: -4.95, events: 56)
  /// A village with fewer than ten events.
  static let village = SampleEvaluation(children: 400, intercept: -6, events: 7)

  private static let wards = ["東区", "西区", "南区", "北区", "中央区"]
  private static let capacity = 0.05

  init(children: Int, intercept: Double, events: Int? = nil) {
    var draws = Draws(state: UInt64(children))
    var points: [Double] = [], probability: [Double] = [], outcome: [Double] = [], anchor: [Double] = [], known: [Bool] = []
    var codes: [[Int32]] = [[], [], []], rival: [Double] = []
    for _ in 0..<children {
      let sex = Int32(draws.below(2)), ward = Int32(min(draws.below(6), 4)), grade = Int32(draws.below(9))
      let score = Double(draws.below(8) * draws.below(6) + draws.below(6))
      let p = 1 / (1 + Self.exp(-(intercept + 0.13 * score)))
      let isEvent = draws.uniform() < p * (ward == 3 ? 0.5 : 1.05)
      for (k, code) in [sex, ward, grade].enumerated() { codes[k].append(code) }
      points.append(score)
      probability.append(p)
      outcome.append(isEvent ? 1 : 0)
      anchor.append(draws.uniform() < min(1, p * 1.6) ? 1 : 0)
      known.append(draws.uniform() < 0.45)
      rival.append((score / 9).rounded(.down) + Double(draws.below(2)))
    }
    if let events { Self.leave(events, &outcome) }
    var table = EvaluationTable(
      outcome: OutcomeColumn(name: "support", label: "翌年度に要支援の名簿に載る", source: .label, values: outcome),
      scores: [
        NamedScore(name: "card", label: "点数表", kind: .judged, values: points),
        NamedScore(name: "k_of_n", label: "5項目のうち3つ以上", kind: .expertRule, values: rival, threshold: 3)
      ])
    table.probability = probability
    table.known = known
    table.groups = [
      LabelColumn(name: "sex", label: "性別", levels: ["女", "男"], codes: codes[0]),
      LabelColumn(name: "ward", label: "区", levels: Self.wards, codes: codes[1]),
      LabelColumn(name: "grade", label: "学年", levels: (1...9).map { "\($0)年" }, codes: codes[2])
    ]
    table.otherOutcomes = [OutcomeColumn(name: "absence", label: "30日以上の欠席", source: .fullyObserved, values: anchor)]
    self.table = table
    result = Self.judged(table, children: children)
  }

  /// Keeps so many events, the first in the file.
  private static func leave(_ events: Int, _ outcome: inout [Double]) {
    var left = events
    for row in outcome.indices where outcome[row] == 1 {
      if left == 0 { outcome[row] = 0 } else { left -= 1 }
    }
    for row in outcome.indices.reversed() where left > 0 && outcome[row] == 0 && row % 7 == 0 {
      outcome[row] = 1
      left -= 1
    }
  }

  private static func judged(_ table: EvaluationTable, children: Int) -> ValidationResult {
    var question = EvaluationQuestion(title: "点数表の評価 <試行> & \"確認\"")
    question.capacity = capacity
    var result = ValidationResult(question)
    result.subject = "ふくおか点数表 1.2"
    result.outcomeLabel = table.outcome.label
    result.years = [2024]
    result.rows = children
    result.events = table.outcome.values.count { $0 == 1 }
    result.clusters = children
    result.provenance = Provenance(
      program: "kizashi 0.6", planDigest: String(repeating: "a", count: 64), inputs: [("scores.csv", String(repeating: "b", count: 64))],
      seed: 1,
      linearAlgebra: "OpenBLAS 0.3 Haswell")
    let parts = SampleParts(table)
    result.thresholdTable = try? ThresholdTable(table, rows: Array(0..<children))
    result.scores = parts.scores
    result.curves = parts.curves
    result.capacities = parts.capacities(result.thresholdTable)
    result.calibration = parts.calibration
    result.decision = parts.decision
    result.groups = parts.audits(ownThreshold: result.thresholdTable?.steps.first { $0.share == capacity }?.threshold ?? 0)
    parts.addMadeUp(&result)
    return result
  }

  /// e to the power x, by its series: the same bits everywhere.
  static func exp(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    let y = x / 1_024
    for k in 1..<20 {
      term *= y / Double(k)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}

/// Pseudo-random numbers (Knuth's MMIX generator).
struct Draws {
  var state: UInt64

  /// Between 0 and 1.
  mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  /// A whole number below a limit.
  mutating func below(_ limit: Int) -> Int { Int(uniform() * Double(limit)) }
}
