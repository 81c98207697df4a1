import Studies

extension SchoolsReport {
  /// A trait is looked at closely when it was named in advance, is found, or its own p lies below this.
  private static let closeLook = 0.05

  func traitSection(_ traits: TraitsResult) -> HTML {
    let close = traits.traits.filter { $0.isPreregistered || $0.isFound || $0.p < Self.closeLook }
    return """
      <p>\(introduction(traits))</p>
      \(detectableTable(traits).html)
      \(traits.traits.isEmpty ? "" : forest(traits).html)
      <p class="soft">\(howToReadTraits(traits))</p>
      \(close.isEmpty ? "" : "<h3>\(text("詳しく見る特徴", "A closer look"))</h3>" + closeTable(close).html + "<p class=\"soft\">\(howToReadClosely)</p>")
      <h3>\(text("困難の多い学校ほど効く特徴", "Traits that help schools with more hardship"))</h3>\(interactions(traits))
      \(traits.shared.map { "<h3>\(text("上位校に共通する特徴と偶然", "What the best schools share, and chance"))</h3>" + shared($0) } ?? "")
      \(untested(traits))
      """
  }

  private func introduction(_ traits: TraitsResult) -> String {
    let found = traits.traits.filter(\.isFound)
    let answer =
      found.isEmpty
      ? text("偶然では説明しにくい特徴は見つかりませんでした。", "None was found that chance does not easily explain.")
      : text(
        "偶然では説明しにくい特徴は\(text.list(found.map(\.label)))です。見つかった特徴も、授業や取組を観察するための手掛かりであり、原因とは限りません。",
        "Chance does not easily explain \(text.list(found.map(\.label))): leads for observing lessons, not causes.")
    let count = NumberText.count(traits.permutations)
    let kind =
      traits.isExact
      ? text("ありうる\(count)通りすべての並べ替え", "all \(count) rearrangements that exist") : text("\(count)通りの並べ替え", "\(count) rearrangements")
    return text(
      "\(traits.schools)校の\(effectName)と\(traits.traits.count)の特徴の関係を、校種と困難の程度をそろえて1つずつ調べ、多くを調べたことを学校の\(kind)で見込みました（同じ校種の中だけで並べ替え）。\(answer)",
      "\(traits.traits.count) traits of \(traits.schools) schools were held against their \(effectName), one by one and given type and hardship; the number of looks is allowed for by \(kind) of schools within their type. \(answer)"
    )
  }

  private func detectableTable(_ traits: TraitsResult) -> ReportTable {
    let detectable = traits.detectable
    let named = traits.traits.count(where: \.isPreregistered)
    var rows = [(text("あらかじめ決めた1つの特徴だけを調べる場合", "one trait, named in advance"), detectable.single)]
    if named > 1 { rows.append((text("事前登録した\(named)の特徴を調べる場合", "the \(named) traits named in advance"), detectable.preregistered)) }
    rows.append((text("\(traits.traits.count)の特徴をすべて探す場合", "a search of all \(traits.traits.count) traits"), detectable.all))
    return ReportTable(
      columns: [
        .words(text("調べ方", "way of looking")),
        .number(
          text("8割の確率で見つけられる最小の効果（特徴の標準偏差1つ分）", "smallest effect found with a probability of 80 % (a standard deviation of the trait)"))
      ],
      rows: rows.map { ["\($0.0)", "\($0.1.map { "±" + numbers.withUnit(numbers.fine($0)) } ?? NumberText.none)"] },
      caption: "\(text("\(traits.schools)校で分かること", "What \(traits.schools) schools can show"))\(remaining(traits))", staysTogether: true)
  }

  private func remaining(_ traits: TraitsResult) -> String {
    traits.remainingDeviation.map {
      text.bracketed(
        text(
          "校種と困難で説明されずに残る学校の差の標準偏差は\(numbers.fine($0))",
          "type and hardship leave a standard deviation of \(numbers.fine($0)) between schools"))
    } ?? ""
  }

  private func forest(_ traits: TraitsResult) -> ReportTable {
    let largest = traits.traits.flatMap { [abs($0.low), abs($0.high)] }.filter(\.isFinite).max() ?? 1
    let decimals = numbers.decimals
    let mark = EffectMark(largest: largest > 0 ? largest : 1, detectable: traits.detectable.all, text: { NumberText.signed($0, decimals) })
    return ReportTable(
      columns: [
        .words(text("特徴", "trait")), .number(text("差（95％区間）", "effect (95 % interval)")),
        .words(text("低い ← → 高い", "lower ← → higher"), below: mark.scale), .number(text("全体のp", "family-wise p")),
        .words(text("判定", "verdict"))
      ],
      rows: traits.traits.sorted { (-abs($0.statistic), $0.item) < (-abs($1.statistic), $1.item) }.map { row($0, traits, mark) },
      caption: "\(text("特徴の標準偏差1つ分の差（差の確からしい順）", "Effects per standard deviation of the trait, most certain first"))")
  }

  private func row(_ trait: TraitResult, _ traits: TraitsResult, _ mark: EffectMark) -> [HTML] {
    let few: HTML =
      trait.schools < traits.schools ? "<br><span class=\"soft\">\(text("\(trait.schools)校", "\(trait.schools) schools"))</span>" : ""
    return [
      "\(trait.label)\(tag(trait))\(few)", "\(numbers.fineInterval(trait.estimate, trait.low, trait.high))",
      IntervalMark.scaleAgain + mark.drawn(trait.estimate, trait.low, trait.high),
      "\(NumberText.pValue(trait.preregisteredP ?? trait.familyP))", "\(verdict(trait))"
    ]
  }

  private func tag(_ trait: TraitResult) -> HTML {
    trait.isPreregistered ? " <span class=\"tag\">\(text("事前登録", "named in advance"))</span>" : ""
  }

  private func verdict(_ trait: TraitResult) -> String {
    if trait.isFound { return text("見つかった", "found") }
    let size = numbers.fine(trait.detectableInFamily)
    return text("見つからず（限界±\(size)）", "not found (limit ±\(size))")
  }

  private func howToReadTraits(_ traits: TraitsResult) -> String {
    text(
      "限界と灰色の帯：これより小さい効果は、見逃すおそれが2割を超えます（帯はすべてを探す場合）。全体のp：どの特徴も関係がないとき、偶然だけでこれほど大きな差がどれか1つにでも出る確率（事前登録した特徴は、その中だけで数えます）。0.05未満で、どの1校を除いても向きと大きさが保たれるものを「見つかった」としました。",
      "Limit, and grey band: smaller effects are missed more often than one time in five (band: in a search of all). Family-wise p: how often chance alone makes so large a difference in at least one trait when none matters (traits named in advance are counted among themselves). \"Found\": below 0.05, and of the same sign and about the same size without any one school."
    )
  }

  private func untested(_ traits: TraitsResult) -> HTML {
    guard !traits.untested.isEmpty else { return "" }
    let lines = traits.untested.map { trait -> HTML in "<li>\(trait.label)\(text("：", ": "))\(text(trait.japanese, trait.english))</li>" }
    return "<h3>\(text("調べられなかった特徴", "Traits that could not be tested"))</h3><ul>\(lines)</ul>"
  }
}
