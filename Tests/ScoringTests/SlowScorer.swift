@testable import Scoring

/// A rule read literally, with texts and dictionaries: what the fast path must agree with.
struct SlowScorer {
  let rule: ScoringRule

  enum Cell: Equatable {
    case number(Int64)
    case text(String)
    case missing(String)
    case refused(ScoreStatus)
  }

  func score(_ cells: [String]) -> Score {
    let read = Dictionary(uniqueKeysWithValues: zip(rule.valueInputs, cells).map { ($0.id, self.read($1, $0)) })
    for input in rule.valueInputs { if case .refused(let status)? = read[input.id] { return refusal(status) } }
    var (points, unknown) = (rule.scale.basePoints, 0)
    var excess: [(item: RuleItem, points: Int, text: LocalizedText)] = []
    for item in rule.items {
      let gained: (points: Int, text: LocalizedText)
      if let reason = item.feature.inputs.lazy.compactMap({ self.reason(read[$0]!) }).first {
        let missing = item.missing.first { $0.reason == reason }!
        gained = (missing.points, LocalizedText(ja: item.label.ja + "：記録なし", en: item.label.en + ": no record"))
        unknown += 1
      } else {
        gained = (bin(item, read).points, item.reason)
      }
      points += gained.points
      if gained.points > item.lowestPoints { excess.append((item, gained.points - item.lowestPoints, gained.text)) }
    }
    let tooMany = unknown > rule.interpretation.reasons.maximumUnknown
    return Score(
      status: tooMany ? .tooManyMissing(unknown) : unknown == 0 ? .scored : .scoredWithMissing(unknown), points: tooMany ? nil : points,
      probabilityPPM: tooMany ? nil : rule.interpretation.calibration.last { $0.minimumScore <= points }!.probabilityPPM,
      band: tooMany ? nil : rule.interpretation.bands.last { $0.minimumScore <= points }!.id,
      reasons: reasons(excess, tooMany: tooMany), knownItems: rule.items.count - unknown, items: rule.items.count)
  }

  private func reasons(_ excess: [(item: RuleItem, points: Int, text: LocalizedText)], tooMany: Bool) -> [ScoreReason] {
    if tooMany { return [] }
    if excess.isEmpty { return [ScoreReason(item: nil, text: rule.interpretation.reasons.none)] }
    let order = excess.indices.sorted { (-excess[$0].points, $0) < (-excess[$1].points, $1) }
    return order.prefix(rule.interpretation.reasons.maximum).map { ScoreReason(item: excess[$0].item.id, text: excess[$0].text) }
  }

  private func refusal(_ status: ScoreStatus) -> Score {
    Score(status: status, points: nil, probabilityPPM: nil, band: nil, reasons: [], knownItems: 0, items: rule.items.count)
  }

  private func reason(_ cell: Cell) -> String? {
    if case .missing(let reason) = cell { reason } else { nil }
  }

  private func read(_ cell: String, _ input: RuleInput) -> Cell {
    let values = input.values!
    if cell.isEmpty { return .missing(input.missing!.empty) }
    if let code = input.missing!.codes.first(where: { $0.code == cell }) { return .missing(code.reason) }
    guard values.isNumber else {
      return values.accepted!.contains(cell)
        ? .text(cell) : values.unseen!.reason.map { .missing($0) } ?? .refused(.refusedUnseen(input: input.id))
    }
    guard let number = Double(cell) else { return .refused(.refusedNotANumber(input: input.id)) }
    // At most seven digits after the point: doubles settle every half exactly after scaling by powers of ten held as integers.
    let scaled = (number * 10_000_000).rounded()
    let unit = values.effectiveScale == 2 ? 100_000.0 : 10_000_000.0
    let rounded = (scaled / unit).rounded(.toNearestOrEven)
    let range = values.range!
    guard rounded >= Double(range.low)! * (10_000_000 / unit), rounded <= Double(range.high)! * (10_000_000 / unit) else {
      return range.outside.reason.map { .missing($0) } ?? .refused(.refusedRange(input: input.id))
    }
    return .number(Int64(rounded))
  }

  private func bin(_ item: RuleItem, _ read: [String: Cell]) -> RuleBin {
    let cells = item.feature.inputs.map { read[$0]! }
    if item.feature.kind == .level, case .text(let text) = cells[0] { return item.bins.first { $0.values!.contains(text) }! }
    let numbers = cells.map { cell in if case .number(let number) = cell { Double(number) } else { 0.0 } }
    let unit = rule.scale(of: item) == 2 ? 100.0 : 1.0
    let value: Double =
      switch item.feature.kind {
      case .level: numbers[0] / unit
      case .change: (numbers[0] - numbers[1]) / unit
      case .years: Double(cells.filter { counts($0, item.feature) }.count)
      }
    return item.bins.first { $0.below.map { value < Double($0)! } ?? true }!
  }

  private func counts(_ cell: Cell, _ feature: ItemFeature) -> Bool {
    switch cell {
    case .number(let number): number >= 0
    case .text(let text): feature.values!.contains(text)
    default: false
    }
  }
}
