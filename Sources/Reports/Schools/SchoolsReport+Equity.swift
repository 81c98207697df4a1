import Studies

extension SchoolsReport {
  /// How many traits are shown against the slope of hardship; the rest stands in result.json.
  private static let mostSlopes = 10

  /// How the gap within schools differs between schools, and how much of the schools' differences is explained.
  func equity(_ equity: EquityResult) -> HTML {
    """
    <h3>\(text("困難による差は学校によって違うか", "Does the gap differ between schools?"))</h3>
    <p>\(gap(equity))</p>
    \(equity.traits.isEmpty ? "" : slopeTable(equity.traits))
    <h3>\(text("学校の差はどこまで説明されるか", "How much of the differences between schools is explained?"))</h3>
    \(explainedTable(equity.explained).html)
    """
  }

  private func gap(_ equity: EquityResult) -> String {
    let slope = slope(equity.slope), deviation = numbers.fine(equity.slopeDeviation)
    let average = text(
      "同じ学校の中で、困難が標準偏差1つ分大きい児童生徒の得点の差は平均\(slope)です。",
      "Within a school, a pupil with a standard deviation more of hardship scores differently by \(slope) on average. ")
    let spread =
      equity.isSingular
      ? text("この差が学校によって違うとは言えません（違いの推定値は0）。", "That this differs between schools cannot be said (the estimate is 0).")
      : text("学校による違いの標準偏差は\(deviation)です。", "Its standard deviation between schools is \(deviation).")
    return average + spread
  }

  private func slopeTable(_ traits: [SlopeTrait]) -> HTML {
    let sorted = traits.sorted { ($0.p ?? 1, $0.item) < ($1.p ?? 1, $1.item) }
    let table = ReportTable(
      columns: [
        .words(text("特徴", "trait")), .number(text("傾きの変化（標準誤差）", "change of the slope (standard error)")),
        .number(text("単独のp", "p alone")), .number(text("全体のp（ホルム）", "p of all (Holm)"))
      ],
      rows: sorted.prefix(Self.mostSlopes).map { trait in
        [
          "\(trait.label)", "\(slope((trait.estimate, trait.standardError)))", "\(NumberText.pValue(trait.p))",
          "\(NumberText.pValue(trait.holm))"
        ]
      },
      caption:
        "\(text("特徴の標準偏差1つ分で、困難による差（傾き）がどう変わるか（pの小さい順）", "How the slope of hardship changes with a standard deviation of each trait, smallest p first"))"
    )
    let more =
      traits.count > Self.mostSlopes
      ? text(
        "ほか\(traits.count - Self.mostSlopes)の特徴は result.json にあります。", "\(traits.count - Self.mostSlopes) more traits stand in result.json. "
      )
      : ""
    let meaning = text(
      "傾きが負のとき、変化が正なら、その特徴が多い学校ほど困難による差が小さくなっています。",
      "Where the slope is negative, a positive change means a smaller gap in schools with more of the trait.")
    return table.html + "<p class=\"soft\">\(more)\(meaning)</p>"
  }

  private func explainedTable(_ explained: [ExplainedVariance]) -> ReportTable {
    ReportTable(
      columns: [
        .words(text("そろえたもの", "held fixed")), .number(text("学校間の標準偏差", "standard deviation between schools")),
        .number(text("減った分散の割合", "share of the variance that is gone"))
      ],
      rows: explained.map {
        ["\(heldFixed($0.model))", "\(numbers.fine($0.deviation))", "\(NumberText.percent($0.share, 0))"]
      }, staysTogether: true)
  }

  private func heldFixed(_ model: String) -> String {
    switch model {
    case "pupils": text("児童生徒のこと（本人の困難など）", "pupils (their own hardship and more)")
    case "school_hardship": text("さらに、学校の平均的な困難", "also the mean hardship of the school")
    case "traits": text("さらに、学校の特徴すべて", "also all traits of the school")
    default: model
    }
  }
}
