import Regression
import Validation

@testable import Studies

/// The parts of a made-up evaluation: counted where that is easy, written down where only the look matters.
struct SampleParts {
  let table: EvaluationTable
  private let ranking: Ranking?

  init(_ table: EvaluationTable) {
    self.table = table
    ranking = try? Ranking(outcome: table.outcome.values, score: table.judged.values)
  }

  private var events: Int { table.outcome.values.count { $0 == 1 } }
  private var rows: Int { table.rows }

  var scores: [ScoreJudgement] {
    table.scores.enumerated().map { k, score in
      var judgement = ScoreJudgement(name: score.name, label: score.label, kind: score.kind)
      guard let ranking = try? Ranking(outcome: table.outcome.values, score: score.values), let area = try? AreaUnderCurve(ranking) else {
        return judgement
      }
      judgement.area = Estimate(value: area.estimate, standardError: area.standardError)
      judgement.areaInterval = try? area.interval()
      judgement.averagePrecision = try? AveragePrecision(ranking).estimate
      judgement.atCapacity = figures(score.values, share: 0.05)
      if k > 0 {
        judgement.difference = Estimate(value: 0.0421, standardError: 0.008)
        judgement.differenceInterval = Interval(low: 0.0264, high: 0.0578)
        judgement.atOwnThreshold = figures(score.values, share: 0.2)
        judgement.judgedAtSameNumber = figures(table.judged.values, share: 0.2)
      }
      return judgement
    }
  }

  private func figures(_ values: [Double], share: Double) -> CapacityFigures? {
    let capacity = Int((share * Double(rows)).rounded())
    guard let ranking = try? Ranking(outcome: table.outcome.values, score: values),
      let row = try? CapacityTable(ranking, capacities: [capacity]).rows[0]
    else { return nil }
    return capacityFigures(share, row.threshold, flagged: Int(row.flagged), found: Int(row.found))
  }

  private func capacityFigures(_ share: Double, _ threshold: Double?, flagged: Int, found: Int) -> CapacityFigures {
    var figures = CapacityFigures(share: share, threshold: threshold, flagged: flagged, found: found, hours: Double(flagged))
    guard flagged > 0, events > 0 else { return figures }
    figures.precision = Double(found) / Double(flagged)
    figures.precisionInterval = try? ProportionInterval.wilson(events: Double(found), trials: Double(flagged))
    figures.recall = Double(found) / Double(events)
    figures.recallInterval = try? ProportionInterval.wilson(events: Double(found), trials: Double(events))
    figures.lift = Double(found) / Double(flagged) * Double(rows) / Double(events)
    return figures
  }

  func capacities(_ table: ThresholdTable?) -> [CapacityFigures] {
    (table?.steps ?? []).filter { [0.01, 0.02, 0.05, 0.1, 0.2].contains($0.share) }.map { step in
      var figures = capacityFigures(step.share, step.threshold, flagged: step.flagged, found: step.found)
      figures.newlyFound = step.newlyFound
      return figures
    }
  }

  var curves: RankingCurves? {
    guard let ranking else { return nil }
    var (flagged, found) = (0.0, 0.0), points: [RankingCurves.Point] = []
    for k in ranking.scores.indices.reversed() {
      flagged += ranking.counts[k]
      found += ranking.events[k]
      points.append(
        RankingCurves.Point(
          threshold: ranking.scores[k], falsePositiveShare: (flagged - found) / ranking.totalOthers,
          sensitivity: found / ranking.totalEvents, precision: found / flagged))
    }
    return RankingCurves(points: points)
  }

  var calibration: CalibrationFigures? {
    guard let p = table.probability, let summary = try? CalibrationSummary(outcome: table.outcome.values, probability: p, groups: 10),
      let groups = try? CalibrationGroups(outcome: table.outcome.values, probability: p, .quantiles(10))
    else { return nil }
    var figures = CalibrationFigures(summary)
    figures.smooth = (0.0012, 0.0009, 0.0031, 0.0214)
    figures.hosmerLemeshow = groups.hosmerLemeshow
    figures.groups = groups.groups.map { group in
      CalibrationGroupResult(
        rows: Int(group.count), events: Int(group.observed), predicted: group.meanPrediction, observed: group.observedShare,
        low: group.interval.low, high: group.interval.high)
    }
    figures.curve = CalibrationCurve(
      points: (0...30).map { k in
        let x = 0.002 + 0.01 * Double(k)
        return .init(prediction: x, observed: x * 0.94 + 0.001, low: max(0, x * 0.88 - 0.002), high: x * 1.01 + 0.006)
      })
    return figures
  }

  var decision: DecisionCurve? {
    guard let p = table.probability else { return nil }
    let prevalence = Double(events) / Double(rows)
    return DecisionCurve(
      points: (0...40).map { k in
        let t = 0.01 * Double(k), odds = t / (1 - t)
        let flagged = p.indices.filter { p[$0] >= t }, found = flagged.count { table.outcome.values[$0] == 1 }
        let benefit = (Double(found) - Double(flagged.count - found) * odds) / Double(rows), all = prevalence - (1 - prevalence) * odds
        return .init(
          threshold: t, netBenefit: benefit, low: benefit - 0.0012, high: benefit + 0.0012, netBenefitOfAll: all,
          avoidedPer100: t > 0 ? (benefit - all) / odds * 100 : nil)
      })
  }

  func audits(ownThreshold: Double) -> [GroupAudit] {
    table.groups.flatMap { column in
      ([table.outcome] + table.otherOutcomes).map { outcome in
        let groups = column.levels.indices.map { code in
          group(column.levels[code], table.outcome.values.indices.filter { column.codes[$0] == Int32(code) }, outcome, ownThreshold)
        }
        let worst = GroupAudit.Disparity(
          measure: "sensitivity", level: column.levels[0], difference: Estimate(value: -0.11, standardError: 0.03), pValue: 0.0003,
          adjusted: 0.004)
        return GroupAudit(
          attribute: column.name, outcome: outcome.name, source: outcome.source, groups: groups,
          disparities: column.name == "ward" ? [worst] : [])
      }
    }
  }

  private func group(_ level: String, _ rows: [Int], _ outcome: OutcomeColumn, _ threshold: Double) -> GroupFigures {
    let flags = rows.filter { table.judged.values[$0] >= threshold }
    let events = rows.count { outcome.values[$0] == 1 }, found = flags.count { outcome.values[$0] == 1 }
    var figures = GroupFigures(level: level, rows: rows.count, events: events, flagged: flags.count, found: found)
    guard events >= 5 else {
      figures.reason = .fewEvents
      return figures
    }
    let share = { (part: Int, whole: Int) -> GroupFigures.Share? in
      guard whole > 0, let limits = try? ProportionInterval.wilson(events: Double(part), trials: Double(whole)) else { return nil }
      return GroupFigures.Share(value: Double(part) / Double(whole), interval: limits)
    }
    figures.sensitivity = share(found, events)
    figures.falsePositiveShare = share(flags.count - found, rows.count - events)
    figures.precision = share(found, flags.count)
    figures.flaggedShare = share(flags.count, rows.count)
    let expected = rows.reduce(0) { $0 + (table.probability?[$1] ?? 0) }, ratio = Double(events) / expected
    figures.expected = expected
    figures.observedToExpected = .init(
      value: ratio,
      interval: Interval(
        low: ratio * (1 - 1.7 / Double(events).squareRoot()).magnitude, high: ratio * (1 + 2 / Double(events).squareRoot())))
    figures.area = Estimate(value: 0.78, standardError: 0.3 / Double(events).squareRoot())
    figures.slope = Estimate(value: 0.97, standardError: 0.5 / Double(events).squareRoot())
    return figures
  }
}
