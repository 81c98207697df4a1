import Disclosure
import Regression
import Studies
import Validation

extension ValidationReport {
  var heldOutSection: HTML {
    let optimism =
      result.optimism.map(optimismPart)
      ?? missing("項目の値がないため、見かけの良さの補正はできません。", "Optimism cannot be corrected without the values of the items.")
    let parts =
      result.heldOut.isEmpty
      ? missing("分けて検証できる記録（年度・場所・項目の値）がありません。", "There is nothing to hold out: no years, places or values of items.")
      : HTML(result.heldOut.map(heldOutPart))
    return optimism + parts + learningPart
  }

  private func optimismPart(_ optimism: OptimismBootstrap) -> HTML {
    let rows = optimism.indices.filter { Self.shownIndices.contains($0.name) }.map { index -> [HTML] in
      ["\(indexName(index.name))"] + [index.apparent, index.optimism, index.corrected].map { "\(NumberText.fixed($0, 3))" }
    }
    let failed =
      optimism.failed == 0 ? "" : text("当てはめられなかった\(optimism.failed)回は除きました。", " \(optimism.failed) draws without a fit were left out.")
    return "<h3>\(text("見かけの良さの補正", "Optimism"))</h3>"
      + words(
        "点数表を作り直す手順を、児童を抜き直して\(NumberText.count(optimism.replicates))回くり返しました。作った記録での見かけの良さから、新しい記録での落ち込み（楽観の分）を引いた値です。\(failed)",
        "The making of the score was repeated on \(NumberText.count(optimism.replicates)) draws with replacement; the corrected value is the apparent one minus the mean loss on the original rows.\(failed)"
      )
      + ReportTable(
        columns: [
          .words(text("測り方", "measure")), .number(text("見かけ", "apparent")), .number(text("楽観の分", "optimism")),
          .number(text("補正後", "corrected"))
        ],
        rows: rows, staysTogether: true
      ).html
  }

  private static let shownIndices: Set = ["auc", "dxy", "r2", "slope", "intercept", "b", "emax"]

  private func indexName(_ name: String) -> String {
    switch name {
    case "auc": "AUC"
    case "dxy": "Somers' Dxy"
    case "r2": text("R²（ナゲルケルケ）", "R² (Nagelkerke)")
    case "slope": text("較正の傾き", "calibration slope")
    case "intercept": text("較正の切片", "calibration intercept")
    case "b": text("ブライアスコア", "Brier score")
    default: text("最大のずれ（Emax）", "largest error (Emax)")
    }
  }

  private func heldOutPart(_ validation: HeldOutValidation) -> HTML {
    let shown = partition(validation), all = validation.parts.indices
    let told = all.filter { validation.parts[$0].hasFigures },
      withheld = all.filter { !told.contains($0) }.map { validation.parts[$0].label }
    return "<h3>\(heldOutTitle(validation.division))</h3>" + forest(validation)
      + ReportTable(
        columns: [
          .words(text("検証した部分", "part judged")), .number(text("件数", "rows")), .number(text("当てはまった件数", "events")),
          .number(text("AUC（95％信頼区間）", "AUC (95 % interval)")), .number(text("傾き（95％信頼区間）", "slope (95 % interval)")),
          .number(text("全体のずれ（95％信頼区間）", "in the large (95 % interval)"))
        ],
        rows: told.map { k in
          let part = validation.parts[k]
          return [
            "\(part.label)", "\(NumberText.count(shown.people(k)))", "\(NumberText.count(shown.events(k)))",
            "\(text.area(part.area))",
            "\(text.estimate(part.slope, 2))", "\(text.estimate(part.inTheLarge, 2))"
          ]
        } + together(validation)
      ).html + notTold(withheld)
  }

  /// The counts of the parts; those of an attribute of the release where they are the same.
  func partition(_ validation: HeldOutValidation) -> ShownPartition {
    let parts = validation.parts
    if let same = counts.groups.attributes.first(where: { $0.table.holds(parts.map(\.label)) }) {
      return ShownPartition(same, parts.map(\.label))
    }
    return ShownPartition(
      validation.division.rawValue, validation.parts.map { ($0.label, PeopleCount(people: $0.rows, events: $0.events)) }, counts.cells)
  }

  private func heldOutTitle(_ division: HeldOutValidation.Division) -> String {
    switch division {
    case .folds: text("分けて検証（児童のまとまりごと）", "Grouped folds")
    case .years: text("後の年度で検証（前の年度だけで作り直す）", "Later years, refitted on the years before")
    case .sites: text("場所ごとに検証（その場所を除いて作り直す）", "Places left out in turn")
    }
  }

  private func forest(_ validation: HeldOutValidation) -> HTML {
    var rows = validation.parts.compactMap { part in
      part.area.map { ForestChart.Row(label: part.label, value: $0.value, limits: $0.areaLimits) }
    }
    guard rows.count > 1 else { return "" }
    if let mean = validation.area {
      rows.append(
        ForestChart.Row(
          label: text("まとめ", "together"), value: mean.mean.value, limits: mean.interval.low...mean.interval.high, isSummary: true,
          wide: mean.prediction.map { $0.low...$0.high }))
    }
    let chart = ForestChart(title: heldOutTitle(validation.division), name: "AUC", rows: rows, reference: 0.5)
    return chart.html
      + caption(
        "\(order(chart))線：95％信頼区間。ひし形：まとめ。太く薄い線：新しい場所・年度の値が入ると見込まれる範囲（95％予測区間）。点線：くじ引き。",
        "\(order(chart))Lines: 95 % intervals. Diamond: together. Broad pale line: where a new place or year may lie (95 % prediction interval). Dashed: lots."
      )
  }

  private func together(_ validation: HeldOutValidation) -> [[HTML]] {
    guard validation.area != nil || validation.slope != nil || validation.inTheLarge != nil else { return [] }
    let mean = { (meta: MetaAnalysis?, decimals: Int) -> HTML in
      "\(text.interval(meta?.mean.value, meta?.interval.low, meta?.interval.high, decimals))"
    }
    let prediction = { (meta: MetaAnalysis?, decimals: Int) -> HTML in
      guard let p = meta?.prediction else { return "\(NumberText.none)" }
      return "\(NumberText.fixed(p.low, decimals))\(text("～", " to "))\(NumberText.fixed(p.high, decimals))"
    }
    return [
      [
        "\(text("まとめ（ランダム効果）", "together (random effects)"))", "", "", mean(validation.area, 3), mean(validation.slope, 2),
        mean(validation.inTheLarge, 2)
      ],
      [
        "\(text("新しい場所・年度（95％予測区間）", "a new one (95 % prediction interval)"))", "", "", prediction(validation.area, 3),
        prediction(validation.slope, 2), prediction(validation.inTheLarge, 2)
      ]
    ]
  }
}

extension HeldOutValidation.Part {
  /// Whether anything could be estimated.
  fileprivate var hasFigures: Bool { area != nil || slope != nil || inTheLarge != nil }
}
