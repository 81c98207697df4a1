import Disclosure
import Studies

extension SchoolsReport {
  /// From this probability on a school is said to lie above expectation very probably.
  static let clearProbability = 0.9

  /// The first screen: what was asked, what cannot be concluded, and what was found.
  var summary: HTML { question + cannotConclude + figures + deviants }

  private var question: HTML {
    let score = result.question.label
    let growth = text(
      "困難な状況にある児童生徒が多くても、「\(score)」が期待より伸びている学校はどこか。そうした学校に共通する特徴はあるか。学校の在籍者の困難の程度と前年の\(score)が同じなら、どの学校でも同じだけ伸びると期待し、それとの差を調べました。",
      "In which schools does \"\(score)\" grow more than the hardship of their pupils leads one to expect, and do these schools share traits? What is expected is the growth of pupils with the same score a year before in schools of the same hardship; the schools' differences from it are shown."
    )
    let level = text(
      "困難な状況にある児童生徒が多くても、「\(score)」が期待より高い学校はどこか。そうした学校に共通する特徴はあるか。前の時点の得点がないため、伸びではなく水準の差を調べました。",
      "In which schools is \"\(score)\" higher than the hardship of their pupils leads one to expect, and do these schools share traits? There is no earlier score, so these are differences of level and not of growth."
    )
    return "<p>\(result.isGrowth ? growth : level)</p>"
  }

  /// What the figures do not say, before any of them.
  private var cannotConclude: HTML {
    let lines = limits.map { line -> HTML in "<li>\(line)</li>" }
    return "<div class=\"note\"><b>\(text("この報告書からは言えないこと", "What cannot be concluded"))</b><ul>\(lines)</ul></div>"
  }

  private var limits: [String] {
    [
      text(
        "順位は付けられません。多くの学校は互いに区別できません。示すのは区間と確率です。",
        "No ranking: most schools cannot be told apart. Intervals and probabilities are shown instead."),
      text(
        "差の原因は分かりません。塾、地域、転出入、記録されていない家庭の事情も「学校の差」に含まれます。教職員の評価には使えません。",
        "No causes: tutoring, neighbourhood, moves and unrecorded circumstances of families are part of a school's difference. It is no assessment of staff."
      ),
      text(
        "困難の多い学校に手厚く配置されている取組（教員加配など）の効果は、困難の影響と分けられません。",
        "What is given to schools because of their hardship, such as extra staff, cannot be separated from hardship itself."),
      result.isGrowth
        ? text("個々の児童生徒については何も言えません。", "Nothing is said of any single pupil.")
        : text(
          "入学した時の差と学校が生んだ差は分けられません（水準だけの分析）。個々の児童生徒については何も言えません。",
          "What pupils brought along and what the school added are not told apart (a study of level). Nothing is said of any single pupil.")
    ] + traitLimit
  }

  private var traitLimit: [String] {
    guard let traits = result.traits else { return [] }
    let detectable = traits.detectable.all ?? traits.detectable.single
    guard let detectable else {
      return [text("学校が少ないため、特徴の有無は判断できません。", "There are too few schools to judge any trait.")]
    }
    let size = numbers.withUnit(numbers.fine(detectable))
    return [
      text(
        "「特徴が見つからない」は「効果がない」ではありません。\(traits.schools)校で\(traits.traits.count)の特徴を探す場合、標準偏差1つ分で\(size)より小さい効果は見逃すおそれが2割を超えます。",
        "\"Not found\" is not \"no effect\": in a search of \(traits.traits.count) traits in \(traits.schools) schools, effects below \(size) per standard deviation are missed more often than one time in five."
      )
    ]
  }

  private typealias Box = (figure: String, words: String)

  private var figures: HTML {
    let judged = result.schools.count { $0.standing == .judged }
    let few = result.schools.count - judged
    var boxes: [Box] = [
      (
        "\(judged)\(text("校", ""))",
        few == 0
          ? text("判断できる学校（全校）", "schools that can be judged (all)")
          : text("判断できる学校（ほか\(few)校は判断できない）", "schools that can be judged (\(few) more cannot be judged)")
      ),
      (NumberText.count(cells.publish(result.pupils.pupils)) + text("人", ""), text("児童生徒（仮名）", "pupils (pseudonymous)")),
      deviationBox
    ]
    let above = shownSchools.count { ($0.effect?.aboveExpectation ?? 0) > Self.clearProbability }
    boxes.append(
      (
        "\(above)\(text("校", ""))",
        text("期待を上回る確率が9割を超える学校", "schools above expectation with a probability over 90 %")
      ))
    if let traits = result.traits { boxes.append(traitBox(traits)) }
    let divisions = boxes.map { box -> HTML in "<div><b>\(box.figure)</b><span>\(box.words)</span></div>" }
    return "<div class=\"figures\">\(divisions)</div>"
  }

  private var deviationBox: Box {
    let deviation = (result.growth ?? result.level).schoolDeviation
    return (
      numbers.withUnit(numbers.fine(deviation.estimate)),
      text(
        "学校間の\(effectName)の標準偏差（90％区間 \(numbers.fine(deviation.low))～\(numbers.fine(deviation.high))）",
        "standard deviation of \(effectName) between schools (90 % interval \(numbers.fine(deviation.low)) to \(numbers.fine(deviation.high)))"
      )
    )
  }

  private func traitBox(_ traits: TraitsResult) -> Box {
    let found = traits.traits.filter(\.isFound)
    return (
      text("\(traits.traits.count)のうち\(found.count)", "\(found.count) of \(traits.traits.count)"),
      text("偶然では説明しにくい特徴", "traits that chance does not easily explain")
        + (found.isEmpty ? "" : text.bracketed(text.list(found.map(\.label))))
    )
  }

  /// The schools of which it may be said that they do well despite hardship.
  private var deviants: HTML {
    let schools = result.schools.filter(\.achievesDespiteHardship)
    guard !schools.isEmpty else {
      return """
        <p>\(text("困難の程度が同じ校種の中央値を上回り、かつ期待を上回る確率が9割を超える学校はありませんでした。", "No school with more hardship than the median of its type lies above expectation with a probability over 90 %."))</p>
        """
    }
    let names = schools.map { "\($0.code)\(text.bracketed(numbers.probability($0.effect?.aboveExpectation)))" }
    return """
      <p>\(text("困難の程度が同じ校種の中央値を上回り、かつ期待を上回る確率が9割を超える学校（かっこ内はその確率、学校コード順）：", "Schools with more hardship than the median of their type that lie above expectation with a probability over 90 % (in brackets; in the order of codes): "))<b>\(text.list(names))</b>\(text("。授業や取組を見に行く先の候補であり、順位ではありません。", ". They are candidates for a visit, not a ranking."))</p>
      """
  }
}
