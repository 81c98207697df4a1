import Regression
import Validation

extension ValidationResult {
  /// What a demand of the plan is measured by; nil when it is not estimable.
  func measured(_ measure: Gate.Measure) -> Double? {
    switch measure {
    case .auc: scores.first?.area?.value
    case .aucLow: scores.first?.areaInterval?.low
    case .precision: scores.first?.atCapacity?.precision
    case .recall: scores.first?.atCapacity?.recall
    case .netBenefit: scores.first?.atCapacity?.netBenefit
    case .slope: calibration?.slope?.value
    case .inTheLarge: (calibration?.inTheLarge?.value).map(abs)
    case .ici: calibration?.smooth?.mean
    case .brier: calibration?.brier
    case .events: Double(events)
    case .sensitivityGap: largestSensitivityGap
    case .psi: drift.last?.score.index
    }
  }

  private var largestSensitivityGap: Double? {
    groups.flatMap(\.disparities).filter { $0.measure == "sensitivity" }.map { abs($0.difference.value) }.max()
  }
}
