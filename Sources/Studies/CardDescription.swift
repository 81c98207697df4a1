import Tabular
import Glibc
import LinearAlgebra
import Modeling
import Regression
import RuleExport
import Scorecards
import StructuredText

/// Describes a card for readers, with its coefficients re-estimated on rows that took no part in the choice.
struct CardDescription {
  let model: CardModel
  let calibration: CardCalibration
  let cohort: Cohort
  let parts: StudyParts
  let panel: Panel
  let plan: StudyPlan
  let threads: Int

  /// A threshold that leaves more of the capacity unused is worth a remark.
  private static let wellUsed = 0.8
  /// Stability frequencies below this are not listed.
  private static let listedFrequency = 0.1

  func result() throws -> CardResult {
    let checked = checkedIntervals()
    let features = model.card.entries.enumerated().map { feature($1, checked: checked?[$0]) }
    let years = Set(parts.train.map(year)).sorted()
    return CardResult(
      outcome: plan.outcomes[0].name, trainingYears: years, trainingRows: parts.train.count,
      trainingEvents: Int(parts.train.reduce(0) { $0 + cohort.outcome[$1] }), candidates: model.candidates,
      stability: model.stability.filter { $0.frequency >= Self.listedFrequency },
      features: features.sorted { ($1.highest, $0.item, $0.kind) < ($0.highest, $1.item, $1.kind) }, basePoints: 0,
      scoreRange: 0...model.card.highestTotal, pointsPerDoubling: plan.card.pointsPerDoubling,
      probability: calibration.partsPerMillion.enumerated().map { (points: $0, partsPerMillion: $1) },
      calibrationYears: Set(parts.calibrate.map(year)).sorted(), threshold: calibration.threshold, capacityShare: plan.capacity,
      proposedShare: calibration.proposedShare)
  }

  /// `model/fit.json`: the coefficients behind the points.
  func fitJSON() -> JSONValue {
    let terms = model.train.items.indices.map { k -> JSONValue in
      ["feature": .string(model.train.items[k].feature.name), "coefficient": JSONValue(model.fit.coefficients[k])]
    }
    return [
      "intercept": JSONValue(model.fit.point.intercept), "terms": .array(terms), "mean_log_likelihood": JSONValue(model.fit.logLikelihood),
      "penalty": JSONValue(model.fit.penalty), "kkt_violation": JSONValue(model.fit.violation), "offset": "log odds of grade × sex × year"
    ]
  }

  func notes(_ evaluation: EvaluationResult) -> [StudyNote] {
    var notes: [StudyNote] = []
    if model.cutByBudget { notes.append(.budget(plan.card.items)) }
    if !model.aliased.isEmpty { notes.append(.aliased(model.aliased)) }
    if calibration.proposedShare > plan.capacity || calibration.proposedShare < Self.wellUsed * plan.capacity {
      notes.append(.ties(proposed: calibration.proposedShare, capacity: plan.capacity))
    }
    if let own = evaluation.points.estimate, let other = evaluation.comparators.compactMap(\.estimate).max(), own < other {
      notes.append(.beaten(by: evaluation.comparators.max { ($0.estimate ?? 0) < ($1.estimate ?? 0) }!))
    }
    return notes
  }

  private func year(_ position: Int) -> Int { panel.years[Int(panel.year[Int(cohort.rows[position])])].year }

  /// Intervals of the odds ratio per unit of weight of evidence on the calibration rows; Firth's where these rows are separated.
  private func checkedIntervals() -> [(estimate: Double, interval: Interval)]? {
    let columns = model.card.entries.map(\.column)
    let design = WithIntercept(model.calibrate.selecting(columns))
    let outcome = parts.calibrate.map { cohort.outcome[$0] }
    if let fit = try? GeneralizedLinearModel(.bernoulli).fit(design, outcome: outcome, threads: threads), let limits = try? fit.intervals()
    {
      return zip(fit.coefficients, limits).dropFirst().map { ($0, $1) }
    }
    guard let fit = try? FirthModel().fit(design, outcome: outcome, threads: threads), let limits = try? fit.intervals() else { return nil }
    return zip(fit.coefficients, limits).dropFirst().map { ($0, $1) }
  }

  private func feature(_ entry: PointsCard.Entry, checked: (estimate: Double, interval: Interval)?) -> CardFeature {
    let feature = entry.item.feature, dictionary = panel.item(feature.item)!.dictionary
    let texts = BinText(dictionary, kind: feature.kind).texts(entry.item)
    let slots = entry.item.slots
    let missing = (entry.item.binCount..<slots.count - 1).map { slot -> CardBin in
      let reason = entry.item.reasons[slot - entry.item.binCount].name
      return bin(slots[slot], entry.points[slot], (reason, reason))
    }
    return CardFeature(
      item: feature.item, kind: feature.kind.rawValue, label: dictionary.label, unit: dictionary.unit, coefficient: entry.coefficient,
      bins: texts.indices.map { bin(slots[$0], entry.points[$0], texts[$0]) }, missing: missing.filter { $0.rows > 0 },
      checkedOddsRatio: checked.map { exp($0.estimate) }.flatMap(\.finite),
      checkedLow: checked.map { exp($0.interval.low) }.flatMap(\.finite),
      checkedHigh: checked.map { exp($0.interval.high) }.flatMap(\.finite))
  }

  private func bin(_ slot: BinSlot, _ points: Int, _ text: (ja: String, en: String)) -> CardBin {
    CardBin(
      label: text.ja, english: text.en, rows: Int(slot.rows), events: Int(slot.events), weightOfEvidence: slot.weightOfEvidence,
      points: points)
  }
}

extension CardFeature {
  /// The most points it can give.
  fileprivate var highest: Int { (bins + missing).map(\.points).max() ?? 0 }
}

extension Double {
  fileprivate var finite: Double? { isFinite ? self : nil }
}

/// A design with a constant column in front.
struct WithIntercept<Design: RowBlocks>: RowBlocks {
  private let design: Design

  init(_ design: Design) { self.design = design }

  var rows: Int { design.rows }
  var columns: Int { design.columns + 1 }

  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    for k in 0..<range.count { block[k] = 1 }
    design.fill(UnsafeMutableBufferPointer(rebasing: block[range.count...]), rows: range)
  }
}
