import Disclosure
import Studies

extension SchoolsReport {
  var effectSection: HTML {
    let parts = types.map { type, schools -> HTML in
      let shown = schools.filter(\.isShown)
      let heading: HTML = types.count > 1 ? "<h3>\(typeName(type))</h3>" : ""
      return heading + (shown.isEmpty ? "" : caterpillar(shown, type: type) + table(shown).html)
    }
    return HTML(["<p>\(howToReadEffects)</p>"] + parts) + tooSmall
  }

  private var howToReadEffects: String {
    let margin = numbers.withUnit(NumberText.fixed(result.question.margin, numbers.decimals + 1))
    return text(
      "点は推定値、太い線は80％区間、細い線は95％区間です（塗りつぶした点は、期待を上回る確率が9割を超える学校）。0は同じ校種の平均、つまり期待どおりです。図は推定値の小さい順、表は学校コードの順です。「はっきり上回る」は期待を\(margin)より大きく上回ること、「順位の範囲」は90％の確率で入る範囲で、重なる学校どうしは区別できません。",
      "Dots are estimates, thick lines 80 % and thin lines 95 % intervals (filled: above expectation with a probability over 90 %). 0 is the mean of the type of school: as expected. The chart is in the order of estimates, lowest first, the table in that of codes. \"Clearly above\": by more than \(margin). \"Range of ranks\": where the school's rank lies with a probability of 90 %; schools whose ranges overlap cannot be told apart."
    )
  }

  /// The types that are known by Japanese words, in the language of the report.
  func typeName(_ type: String) -> String {
    switch type {
    case "小学校": text(type, "elementary schools")
    case "中学校": text(type, "junior high schools")
    case "義務教育学校": text(type, "schools of grades 1 to 9")
    case "学校": text(type, "schools")
    default: type
    }
  }

  private func caterpillar(_ schools: [SchoolResult], type: String) -> HTML {
    let decimals = numbers.decimals
    return CaterpillarChart(
      title: text("\(type)の\(effectName)と区間", "\(effectName) with intervals: \(typeName(type))"), name: effectAxis,
      order: text("学校（推定値の小さい順）", "schools, lowest estimate first"),
      rows: schools.compactMap { school in
        school.effect.map {
          .init(
            label: school.code, mean: $0.mean, likely: $0.likely.low...$0.likely.high, wide: $0.wide.low...$0.wide.high,
            isClear: ($0.aboveExpectation ?? 0) > Self.clearProbability)
        }
      }, text: { NumberText.signed($0, decimals) }
    ).html
  }

  /// What an axis of effects shows.
  var effectAxis: String {
    let unit = result.question.unit.isEmpty ? "" : text.bracketed(result.question.unit)
    return (result.isGrowth ? text("期待との差（1年間の伸び）", "growth beyond expectation, a year") : text("期待との差（水準）", "level beyond expectation"))
      + unit
  }

  private func table(_ schools: [SchoolResult]) -> ReportTable {
    let pupils = publishedPupils
    return ReportTable(
      columns: [
        .name(text("学校", "school")), .number(text("人数", "pupils")), .number(text("困難", "hardship")),
        .number(text("期待との差（95％区間）", "beyond expectation (95 % interval)")), .number(text("上回る確率", "above: probability")),
        .number(text("はっきり上回る確率", "clearly above")), .number(text("上位1/4の確率", "in top quarter")),
        .name(text("順位の範囲", "range of ranks"))
      ],
      rows: schools.map { row($0, pupils: pupils[$0.code] ?? .hidden) })
  }

  /// The pupils of each school as they may be shown: those of all schools together are published too.
  var publishedPupils: [String: PublishedCount] {
    let counts = cells.publish(partsOfPublishedSum: result.schools.map(\.pupils))
    return Dictionary(zip(result.schools.map(\.code), counts), uniquingKeysWith: { first, _ in first })
  }

  private func row(_ school: SchoolResult, pupils: PublishedCount) -> [HTML] {
    guard let effect = school.effect else { return [] }
    return [
      "\(school.code)", "\(NumberText.count(pupils))", "\(school.hardship.map { NumberText.signed($0, 2) } ?? NumberText.none)",
      "\(numbers.interval(effect.mean, effect.wide.low, effect.wide.high))", "\(numbers.probability(effect.aboveExpectation))",
      "\(numbers.probability(effect.clearlyAbove))", "\(numbers.probability(effect.topQuarter))", "\(places(school))"
    ]
  }

  /// The range of ranks among how many, or that there is none.
  func places(_ school: SchoolResult) -> String {
    guard let places = school.effect?.places else { return text("区間のみ", "interval only") }
    let ranked = result.schools.count { $0.type == school.type && $0.effect?.places != nil }
    return text(
      "\(ranked)校中\(places.lowerBound)～\(places.upperBound)位", "\(places.lowerBound)–\(places.upperBound) of \(ranked)")
  }

  /// The schools of which nothing or little can be said, by name.
  private var tooSmall: HTML {
    let small = result.schools.filter { $0.standing == .tooSmall }.map(\.code)
    let alone = result.schools.filter { $0.standing == .alone }.map(\.code)
    let few = result.schools.filter { $0.standing == .intervalOnly }.map(\.code)
    var lines: [String] = []
    if !small.isEmpty {
      lines.append(
        text(
          "児童生徒か得点が10に満たないため何も示さない学校：\(text.list(small))。",
          "Too small (fewer than 10 pupils or scores), of which nothing is shown: \(text.list(small))."))
    }
    if !alone.isEmpty {
      lines.append(
        text(
          "同じ校種に比べられる学校がないため何も示さない学校：\(text.list(alone))。",
          "With no school of the same type to compare with, of which nothing is shown: \(text.list(alone))."))
    }
    if !few.isEmpty {
      lines.append(
        text(
          "得点が30件未満のため区間だけを示す学校：\(text.list(few))。", "With fewer than 30 scores, of which only the interval is shown: \(text.list(few))."))
    }
    return HTML(lines.map { line -> HTML in "<p class=\"note\">\(line)</p>" })
  }
}
