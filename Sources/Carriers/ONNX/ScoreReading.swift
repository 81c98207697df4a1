import Scoring

/// The last part of the graph: probability, band and reasons of the points.
struct ScoreReading {
  /// The points of a record without points: the smallest number of 32 bits, which no rule reaches.
  static let noPoints = Int64(Int32.min)

  let points, probability, band, reasons: GraphTensor

  init(_ scoring: ItemScoring, _ items: ItemTable, rule: ScoringRule, isScored: GraphTensor) {
    let graph = scoring.points.graph
    graph.part = "answer"
    let total = scoring.points.sum() + Int64(rule.scale.basePoints)
    points = isScored.choose(total, else: graph.integer(Self.noPoints))
    let reading = rule.interpretation
    let step = Self.step(of: total, among: reading.calibration.map(\.minimumScore))
    let probabilities = graph.doubles(reading.calibration.map { Double($0.probabilityPPM) / Self.million })
    probability = isScored.choose(probabilities.at(step), else: graph.double(.nan))
    let names = graph.texts(reading.bands.map(\.name.ja))
    band = names.at(Self.step(of: total, among: reading.bands.map(\.minimumScore))).kept(where: isScored, else: "")
    reasons = Self.reasons(scoring, items, rule).kept(where: isScored.column(), else: "")
  }

  private static let million = 1e6

  /// The last step that a total reaches; the first step starts at the smallest total.
  private static func step(of total: GraphTensor, among minima: [Int]) -> GraphTensor {
    guard minima.count > 1 else { return total * 0 }
    return (total.column() .>= total.graph.integers(minima.dropFirst().map(Int64.init))).cast(.int64).sum()
  }

  /// Records × reasons: the texts of the items with most points above their baseline; of equals the first item goes first.
  private static func reasons(_ scoring: ItemScoring, _ items: ItemTable, _ rule: ScoringRule) -> GraphTensor {
    let graph = scoring.points.graph
    let count = reasonCount(rule)
    let excess = scoring.points - graph.integers(rule.items.map { Int64(rule.baseline(of: $0)) })
    let top = graph.add(.topK, [excess, graph.integers([Int64(count)])], outputs: 2)
    let slots = scoring.slots.with(.gatherElements, top[1], attributes: [.axis(1)])
    let nobody = [rule.interpretation.reasons.none.ja] + Array(repeating: "", count: count - 1)
    return (top[0] .> 0).choose(graph.texts(items.texts).at(slots), else: graph.texts(nobody))
  }

  /// The number of reasons of a record.
  static func reasonCount(_ rule: ScoringRule) -> Int { min(rule.interpretation.reasons.maximum, rule.items.count) }
}
