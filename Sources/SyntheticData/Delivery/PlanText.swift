/// The plan of the study: one screen that runs as it is.
struct PlanText {
  let settings: SyntheticCity.Settings

  var text: String {
    let tables = ["roster", "support"] + Register.allCases.map(\.rawValue)
    let lines = tables.map { "  \($0): registers/\($0).csv" }.joined(separator: "\n")
    return """
      study: rising-risk
      title: 合成都市における支援ニーズの兆し
      dictionary: dictionary.csv
      tables:
      \(lines)
      outcome:
        support: { label: 支援対象者名簿への登録, listed_in: support }
        long_absence: { label: 長期欠席（30日以上）, item: abs_days, at_least: 30 }
      items: all
      split: { train: [\(train)], calibrate: \(settings.fiscalYear(settings.years - 2)), test: \(settings.fiscalYear(settings.years - 1)) }
      predict: { date: 04-30, gap_days: 30 }
      capacity: { assessments: 1%, minutes: 60 }
      card: { items: 25, points_per_doubling: 10 }
      limits: { rejects: 0.1% }
      groups: [shugaku, single_par]
      gates: { auc_low: 0.6, slope: { at_least: 0.7, at_most: 1.3 } }
      expert_rules:
        two_of_three: { label: 三つの気付きのうち二つ以上, at_least: 2, of: [abs_days >= 15, nurse_cnt >= 10, shugaku = yes] }
        absence: { label: 欠席日数の多い順, rank_by: abs_days, from: 20 }
        three_axes:
          label: 本人・家庭・学校の三軸
          axes:
            本人: [nurse_psych >= 1, [nurse_psych >= 3, q_care >= 4]]
            家庭: [shugaku = yes, [seiho = yes, arrears_m >= 3]]
            学校: [abs_days >= 10, abs_days >= 20]
          sum: [1, 3, 5]
          from: 2

      """
  }

  /// The first year, of which only levels are known, to the third before the last.
  private var train: String {
    (1...settings.years - 3).map { "\(settings.fiscalYear($0))" }.joined(separator: ", ")
  }
}
