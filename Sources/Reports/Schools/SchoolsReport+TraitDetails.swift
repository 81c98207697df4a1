import Studies

extension SchoolsReport {
  func closeTable(_ traits: [TraitResult]) -> ReportTable {
    ReportTable(
      columns: [
        .words(text("特徴", "trait")), .number(text("単独のp", "p alone")), .number(text("BH", "BH")),
        .number(text("全特徴を同時に推定して縮めた差（95％区間）", "shrunken with all traits (95 % interval)")),
        .words(text("1校ずつ除くと", "without one school")), .number(text("E値", "E-value"))
      ],
      rows: traits.map { trait in
        [
          "\(trait.label)", "\(NumberText.pValue(trait.p))", "\(NumberText.pValue(trait.benjaminiHochberg))",
          "\(shrunken(trait))", "\(leaveOneOut(trait))",
          "\(NumberText.fixed(trait.eValue, 2))"
        ]
      })
  }

  var howToReadClosely: String {
    text(
      "単独のp：この特徴だけを調べたと考えたときのp値。BH：偽発見率で調整したp値。1校ずつ除くと：どの1校を除いても向きが変わらないか、最も小さくなったときに中央値の何割か。E値：記録されていない原因がこの差を説明し尽くすのに必要な強さ（相対危険の目盛り、1なら簡単に説明される）。",
      "p alone: as if only this trait had been looked at. BH: adjusted for the false discovery rate. Without one school: whether the sign stays whichever school is left out, and the smallest effect as a share of the median. E-value: how strong an unrecorded cause would have to be to explain the effect away (scale of risk ratios; at 1 it is easily explained)."
    )
  }

  private func shrunken(_ trait: TraitResult) -> String {
    guard let effect = trait.shrunken else { return NumberText.none }
    guard effect.low < effect.high else { return text("0（特徴の効果の分散が0と推定された）", "0 (the variance of traits' effects is estimated as 0)") }
    return numbers.fineInterval(effect.estimate, effect.low, effect.high)
  }

  private func leaveOneOut(_ trait: TraitResult) -> String {
    guard let out = trait.leaveOneOut else { return NumberText.none }
    let share = NumberText.percent(out.smallestShare, 0)
    return out.signStays
      ? text("向きは同じ、最小\(share)", "same sign, at least \(share)") : text("向きが変わる", "the sign changes")
  }

  func interactions(_ traits: TraitsResult) -> HTML {
    let tested = traits.traits.filter { $0.interaction != nil }
    guard !tested.isEmpty else { return "<p>\(text("学校が少ないため調べていません。", "Not looked at: too few schools."))</p>" }
    let found = tested.filter { $0.interaction!.familyP < 0.05 }
    let lines = found.map { trait -> HTML in
      let change = trait.interaction!
      return """
        <li>\(trait.label)\(text("：", ": "))\(text("困難が標準偏差1つ分大きい学校では差が", "per standard deviation of hardship the effect changes by "))\(NumberText.signed(change.estimate, numbers.decimals + 1))\(text("変わる", ""))\(text.bracketed(text("全体のp ", "family-wise p ") + NumberText.pValue(change.familyP)))</li>
        """
    }
    return found.isEmpty
      ? "<p>\(text("\(tested.count)の特徴を調べ、偶然では説明しにくいものはありませんでした（学校が少ないと、この種の違いはさらに見つけにくくなります）。", "None of \(tested.count) traits that chance does not easily explain; with few schools such differences are even harder to see."))</p>"
      : "<ul>\(lines)</ul>"
  }

  /// How many traits any schools would share by chance, beside those that the best ones share.
  func shared(_ shared: SharedTraitsResult) -> HTML {
    let names = shared.shared.isEmpty ? "" : text.bracketed(text.list(shared.shared))
    let share = numbers.probability(shared.p)
    let p =
      shared.shared.isEmpty
      ? "" : text("同じだけ多くの特徴がそろう組は全体の\(share)です。", " As many are shared by \(share) of all groups of schools.")
    return """
      <p class="note">\(text("推定値の高い\(shared.bestSchools)校がそろって中央値を上回る特徴は、\(shared.traits)のうち\(shared.shared.count)です\(names)。しかし、どの\(shared.bestSchools)校を選んでも、偶然だけで平均\(NumberText.fixed(shared.expectedByChance, 1))の特徴がそろいます（少なくとも1つそろう確率は\(numbers.probability(shared.atLeastOne))）。\(p)「上位校に共通する特徴」を並べるだけでは、根拠になりません。", "The \(shared.bestSchools) schools with the highest estimates are all above the median in \(shared.shared.count) of \(shared.traits) traits\(names). But any \(shared.bestSchools) schools share \(NumberText.fixed(shared.expectedByChance, 1)) traits on average by pure chance (at least one with a probability of \(numbers.probability(shared.atLeastOne))).\(p) A list of what the best schools have in common is no evidence."))</p>
      """
  }
}
