import Regression
import Validation

@testable import Studies

extension SampleParts {
  /// The sections whose numbers are only written down.
  func addMadeUp(_ result: inout ValidationResult) {
    result.optimism = OptimismBootstrap(
      replicates: 198, failed: 2,
      indices: [
        .init(name: "auc", apparent: 0.801, training: 0.806, test: 0.794), .init(name: "r2", apparent: 0.214, training: 0.22, test: 0.207),
        .init(name: "slope", apparent: 1, training: 1, test: 0.957), .init(name: "intercept", apparent: 0, training: 0, test: -0.08),
        .init(name: "b", apparent: 0.0281, training: 0.0279, test: 0.0283), .init(name: "emax", apparent: 0, training: 0, test: 0.021)
      ])
    result.heldOut = [
      heldOut(.folds, ["1", "2", "3", "4", "5"]), heldOut(.years, ["2022", "2023", "2024"]), heldOut(.sites, table.groups[1].levels)
    ]
    result.learning = LearningCurve(
      points: [1, 2, 4, 8, 16].map { k in
        let n = Double(k)
        return .init(
          rows: 1_000 * k, events: 30.2 * n, trainingArea: 0.8 + 0.06 / n, area: 0.79 - 0.07 / n,
          spread: k == 16 ? nil : 0.02 / n.squareRoot())
      })
    result.auditDesign = AuditDesign(
      strata: zip([0.0, 4, 9, 15], [(9_000, 105), (5_600, 75), (3_100, 60), (1_310, 60)]).map {
        .init(lowestScore: $0, children: $1.0, draw: $1.1)
      },
      relativeError: 0.41)
    result.hiddenNeed = HiddenNeed(
      strata: zip([0.0, 4, 9, 15], [(9_000, 350, 2), (5_600, 250, 11), (3_100, 200, 14), (1_310, 200, 31)]).map {
        .init(lowestScore: $0, children: $1.0, assessed: $1.1, inNeed: $1.2)
      }, children: 742.3, interval: Interval(low: 541, high: 1_032), knownShare: Interval(low: 0.41, high: 0.58))
    result.drift = [drift]
    result.necessity = necessity
    result.itemLabels = ["absence_days": "欠席日数", "late_days": "遅刻日数", "fees": "学校徴収金の滞納", "siblings": "きょうだいの支援歴", "health": "健診の未受診"]
    result.transport = Transport(
      rows: result.rows, events: result.events, area: Estimate(value: 0.77, standardError: 0.012),
      eventsNeeded: [.none: 0, .intercept: 20, .slope: 50, .refit: 200],
      options: [
        .init(change: .none, logLikelihood: -2_412.5, parameters: 0, pValue: 0.0004, intercept: nil, slope: nil),
        .init(
          change: .intercept, logLikelihood: -2_401.2, parameters: 1, pValue: 0.21, intercept: Estimate(value: -0.31, standardError: 0.07),
          slope: nil),
        .init(
          change: .slope, logLikelihood: -2_400.9, parameters: 2, pValue: 0.19, intercept: Estimate(value: -0.4, standardError: 0.14),
          slope: Estimate(value: 0.96, standardError: 0.05)),
        .init(change: .refit, logLikelihood: -2_395.6, parameters: 8, pValue: nil, intercept: nil, slope: nil)
      ], chosen: .intercept, verdict: .recalibrateIntercept)
    result.gates = [
      GateResult(gate: Gate(.aucLow, atLeast: 0.7), value: 0.742), GateResult(gate: Gate(.slope, atLeast: 0.8, atMost: 1.25), value: 0.97),
      GateResult(gate: Gate(.events, atLeast: 100), value: Double(result.events)),
      GateResult(gate: Gate(.recall, atLeast: 0.9), value: 0.214),
      GateResult(gate: Gate(.psi, atMost: 0.25), value: nil)
    ]
    result.notes = [StudyNote(code: "ties", items: [], japanese: "同じ点の児童が多くいます。<注記>", english: "many children have equal scores & more")]
  }

  private func heldOut(_ division: HeldOutValidation.Division, _ labels: [String]) -> HeldOutValidation {
    let parts = labels.enumerated().map { k, label in
      HeldOutValidation.Part(
        label: label, rows: table.rows / labels.count - 7 * k, events: table.outcome.values.count { $0 == 1 } / labels.count + k,
        area: Estimate(value: 0.77 + 0.01 * Double(k % 3), standardError: 0.02),
        slope: Estimate(value: 0.95 + 0.03 * Double(k % 2), standardError: 0.08),
        inTheLarge: Estimate(value: -0.05 + 0.06 * Double(k % 4), standardError: 0.09))
    }
    let meta = { (value: Double, se: Double) in
      MetaAnalysis(
        places: labels.count, mean: Estimate(value: value, standardError: se),
        interval: Interval(low: value - 2.4 * se, high: value + 2.4 * se),
        prediction: Interval(low: value - 4 * se, high: value + 4 * se), betweenVariance: se * se, heterogeneity: 0.12)
    }
    return HeldOutValidation(
      division: division, parts: parts, area: meta(0.779, 0.008), slope: meta(0.965, 0.04), inTheLarge: meta(0.02, 0.05))
  }

  private var drift: Drift {
    let bins = [
      ("0–4", 0.41, 0.38), ("5–9", 0.27, 0.26), ("10–14", 0.16, 0.17), ("15–19", 0.09, 0.1), ("20–29", 0.05, 0.06), ("30–", 0.02, 0.03)
    ]
    let item = { (name: String?, index: Double, p: Double, missing: (Double, Double)) in
      Drift.Stability(
        item: name, index: index, expectedIndex: 0.0011, pValue: p / 3, adjusted: p, missingShares: missing,
        bins: bins.map { ($0.0, $0.1, $0.2) })
    }
    return Drift(
      before: "2023", now: "2024", rows: (19_640, 20_000), score: item(nil, 0.021, 0.0004, (0, 0)),
      items: [
        item("absence_days", 0.271, 0.0001, (0.021, 0.094)), item("fees", 0.034, 0.03, (0.11, 0.108)),
        item("late_days", 0.012, 0.2, (0.0001, 0.02)),
        item("siblings", 0.002, 0.6, (0, 0)), item("health", 0.001, 0.8, (0.31, 0.3))
      ])
  }

  private var necessity: Necessity {
    let item = { (name: String, loss: Double, half: Double) in
      Necessity.Item(
        item: name, areaLoss: Estimate(value: loss, standardError: half / 1.96),
        areaInterval: Interval(low: loss - half, high: loss + half),
        foundLoss: (loss * 900).rounded(), foundInterval: nil, mayBeDropped: loss + half < 0.005)
    }
    return Necessity(
      tolerance: 0.005, area: Estimate(value: 0.789, standardError: 0.009),
      items: [
        item("health", 0.0004, 0.0015), item("late_days", 0.0021, 0.0024), item("siblings", 0.0066, 0.0041), item("fees", 0.0112, 0.0052),
        item("absence_days", 0.0479, 0.0121)
      ], droppable: ["health", "late_days"], areaWithout: Estimate(value: 0.7868, standardError: 0.0091))
  }
}
