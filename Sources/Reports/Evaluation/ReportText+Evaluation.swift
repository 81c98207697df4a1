import Regression
import Studies
import Validation

extension ReportText {
  /// What a demand measures.
  func measure(_ measure: Gate.Measure) -> String {
    switch measure {
    case .auc: self("AUC", "AUC")
    case .aucLow: self("AUCの95％信頼区間の下限", "lower 95 % limit of the AUC")
    case .precision: self("対応可能数での的中の割合", "precision at the capacity")
    case .recall: self("対応可能数で出会える割合", "recall at the capacity")
    case .slope: self("較正の傾き", "calibration slope")
    case .inTheLarge: self("較正の全体のずれ（絶対値）", "calibration in the large (absolute)")
    case .ici: self("較正の平均のずれ（ICI）", "integrated calibration index")
    case .brier: self("ブライアスコア", "Brier score")
    case .netBenefit: self("対応可能数での純便益", "net benefit at the capacity")
    case .events: self("検証に使えた発生の件数", "events judged")
    case .sensitivityGap: self("集団の間の、出会える割合の最大の差", "largest gap of sensitivity between a group and the others")
    case .psi: self("点数の分布の変化（PSI）", "stability index of the score (PSI)")
    }
  }

  /// The limits of a demand.
  func limits(_ gate: Gate) -> String {
    let low = gate.atLeast.map { self("\(NumberText.significant($0))以上", "at least \(NumberText.significant($0))") }
    let high = gate.atMost.map { self("\(NumberText.significant($0))以下", "at most \(NumberText.significant($0))") }
    return [low, high].compactMap(\.self).joined(separator: self("・", ", "))
  }

  /// What an outcome is known from.
  func source(_ source: GroupAudit.Source) -> String {
    switch source {
    case .label: self("気付かれた児童だけの記録", "known only of children found")
    case .fullyObserved: self("全児童について記録", "recorded of every child")
    case .audit: self("無作為に選んだ児童の調査", "assessment of a random sample")
    }
  }

  /// Who ranks.
  func kind(_ kind: NamedScore.Kind) -> String {
    switch kind {
    case .judged: self("評価の対象", "judged")
    case .expertRule: self("専門家のルール", "expert rule")
    case .comparator: self("比較のための規則", "yardstick")
    case .other: self("ほかの点数", "other score")
    }
  }

  /// Why measures of a group are missing.
  func reason(_ reason: GroupFigures.Reason) -> String {
    switch reason {
    case .fewChildren: self("児童が少ない", "few children")
    case .fewEvents: self("発生が少ない", "few events")
    case .notAssessed: self("評価されていない児童がいる", "some not assessed")
    case .oneClass: self("結果がすべて同じ", "all outcomes alike")
    }
  }

  /// A number with its 95 % limits, to stand within brackets.
  func told(_ value: Double?, _ low: Double?, _ high: Double?, _ decimals: Int) -> String {
    let limits = [low, high].map { NumberText.fixed($0, decimals) }
    guard low != nil, high != nil else { return NumberText.fixed(value, decimals) }
    return NumberText.fixed(value, decimals) + self("、95％区間 ", ", 95 % limits ")
      + limits.joined(separator: limits[0].hasPrefix("-") ? self("～", " to ") : "–")
  }

  /// An estimate with its 95 % limits, to stand within brackets.
  func told(_ estimate: Estimate?, _ decimals: Int) -> String {
    told(estimate?.value, estimate?.limits?.lowerBound, estimate?.limits?.upperBound, decimals)
  }

  /// An area under a curve with its 95 % limits, which stay within 0 and 1.
  func area(_ area: Estimate?) -> String {
    interval(area?.value, area?.areaLimits?.lowerBound, area?.areaLimits?.upperBound, 3)
  }

  /// A number with its 95 % limits.
  func estimate(_ estimate: Estimate?, _ decimals: Int) -> String {
    let limits = estimate.flatMap(\.limits)
    return interval(estimate?.value, limits?.lowerBound, limits?.upperBound, decimals)
  }
}

extension Estimate {
  /// The 95 % limits; nil where there are none.
  var limits: ClosedRange<Double>? {
    guard let limits = try? interval(), limits.low <= limits.high else { return nil }
    return limits.low...limits.high
  }

  /// The 95 % limits of an area, on the scale of the logit; nil where there are none.
  var areaLimits: ClosedRange<Double>? {
    guard let limits = try? logitInterval(), limits.low < limits.high else { return nil }
    return limits.low...limits.high
  }
}
