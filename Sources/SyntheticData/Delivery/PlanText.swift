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
      capacity: { assessments: 1% }
      card: { items: 25, points_per_doubling: 10 }
      limits: { rejects: 0.1% }

      """
  }

  /// The first year, of which only levels are known, to the third before the last.
  private var train: String {
    (1...settings.years - 3).map { "\(settings.fiscalYear($0))" }.joined(separator: ", ")
  }
}
