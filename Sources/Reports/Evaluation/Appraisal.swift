import Disclosure
import Studies
import Validation

/// The signalling questions of PROBAST+AI about the evaluation of a model, in the project's own words: answered where the figures tell, open where a person must.
///
/// Moons et al., BMJ 388 (2025), e082505.
struct Appraisal {
  /// What is asked about.
  enum Domain: CaseIterable { case participants, predictors, outcome, analysis }

  /// How the machine answers.
  enum Answer { case yes, no, open }

  /// One question.
  struct Line {
    let domain: Domain
    let question: String
    let answer: Answer
    /// What the answer rests on, or what a person must look at.
    let ground: String
  }

  let lines: [Line]

  init(_ report: ValidationReport) {
    let text = report.text
    lines = Self.participants(text) + Self.predictors(report) + Self.outcome(report) + Self.analysis(report)
  }

  private static func participants(_ text: ReportText) -> [Line] {
    [
      Line(
        domain: .participants, question: text("記録の出どころは目的に合うか", "Do the sources of the records suit the purpose?"), answer: .open,
        ground: text("全児童の名簿か、窓口に来た児童だけか", "the roster of all children, or only those who came?")),
      Line(
        domain: .participants, question: text("対象に入れた児童・除いた児童は適切か", "Were children included and left out rightly?"), answer: .open,
        ground: text("転出・卒業・未就学の扱い", "those who moved away, left school, or are below school age")),
      Line(
        domain: .participants, question: text("使う場面の児童を代表しているか", "Do they stand for the children of the intended use?"), answer: .open,
        ground: text("学年・学校・外国籍の児童など", "grades, schools, foreign nationals …"))
    ]
  }

  private static func predictors(_ report: ValidationReport) -> [Line] {
    let text = report.text, hasItems = report.result.necessity != nil || report.result.optimism != nil
    let known =
      hasItems
      ? text("項目ごとの値があり、「どの項目が必要か」に示した", "the values of the items are known; see the section on items")
      : text("点数だけが渡され、項目は確かめられない", "only the score is known, not its items")
    return [
      Line(
        domain: .predictors, question: text("項目はどの児童も同じやり方で記録されたか", "Were items recorded alike for all children?"), answer: .open,
        ground: known),
      Line(
        domain: .predictors, question: text("項目は結果を知らずに記録されたか", "Were items recorded without knowing the outcome?"), answer: .open,
        ground: text("支援の記録が混じっていないか", "are records of support among them?")),
      Line(
        domain: .predictors, question: text("使う時点で、すべての項目が手に入るか", "Are all items at hand when the score is used?"), answer: .open,
        ground: text("記録が入力されるまでの日数", "days until a record is entered"))
    ]
  }

  private static func outcome(_ report: ValidationReport) -> [Line] {
    let text = report.text, isFound = report.result.isFoundBySomebody
    let fromFinding = text("誰かが気付いた児童だけの記録と宣言されている", "declared to be known only of children whom somebody found")
    return [
      Line(
        domain: .outcome, question: text("結果は、どの児童も同じやり方で、正しく分かるものか", "Is the outcome determined rightly and alike for all children?"),
        answer: isFound ? .no : .open, ground: isFound ? fromFinding : text("全児童について記録と宣言されている", "declared to be recorded of every child")),
      Line(
        domain: .outcome, question: text("結果の定義は前もって決められていたか", "Was its definition set beforehand?"), answer: .open,
        ground: text("計画の要約値は「出所」にある", "the digest of the plan stands under Provenance")),
      Line(
        domain: .outcome, question: text("結果の定義に項目が含まれていないか", "Is the outcome defined without the items?"), answer: .open,
        ground: text("結果と同じことを表す項目がないか", "no item says the same as the outcome")),
      Line(
        domain: .outcome, question: text("結果は点数や項目を知らずに決められたか", "Was it determined without knowing score and items?"), answer: .open,
        ground: text("点数を使い始める前の記録か", "are the records from before the score was used?")),
      Line(
        domain: .outcome, question: text("項目と結果の間の期間は適切か", "Is the time between items and outcome right?"), answer: .open,
        ground: text("例：ある年度の項目と翌年度の結果", "such as items of one year, outcome of the next"))
    ]
  }

  private static func analysis(_ report: ValidationReport) -> [Line] {
    let text = report.text, result = report.result
    let line = { (question: String, isYes: Bool, ground: String) in
      Line(domain: .analysis, question: question, answer: isYes ? .yes : .no, ground: ground)
    }
    let area = result.scores.first?.areaInterval != nil
    return [
      line(
        text("発生の件数は足りるか（100件以上）", "Are there enough events (100 or more)?"), result.events >= ValidationReport.enoughEvents,
        eventGround(report)),
      Line(
        domain: .analysis, question: text("欠測は適切に扱われたか", "Were missing values handled rightly?"), answer: .open,
        ground: missingGround(report)),
      Line(
        domain: .analysis, question: text("点数を作った記録と別の記録で検証したか", "Was it judged on other records than it was made from?"),
        answer: result.heldOut.isEmpty && result.optimism == nil && result.transport == nil ? .open : .yes,
        ground: text("作成に使った行は検証から除いている。点数だけが渡された場合は、作成者に確かめる", "rows of the fit are left out; for a bare score ask its makers")),
      line(
        text("後の年度の記録でも検証したか", "Was it judged on later years?"), result.heldOut.contains { $0.division == .years },
        text("「新しい児童・年度・場所での良さ」", "section on other children, years and places")),
      line(
        text("順位付けと較正の両方を示したか", "Are ranking and calibration both reported?"), area && result.calibration?.slope != nil,
        text("AUC、全体のずれ、傾き、曲線", "AUC, in the large, slope, curve")),
      line(
        text("使い方に合う良さ（対応可能数・純便益）を示したか", "Is usefulness reported?"), !result.capacities.isEmpty,
        text("対応可能数での人数、決定曲線", "numbers at the capacity, decision curve")),
      line(
        text("不確かさ（区間）を示したか", "Is uncertainty reported?"), area,
        text("95％信頼区間、児童のくり返しはまとまりごとに抜き直し", "95 % intervals, by cluster where children repeat")),
      line(
        text("見かけの良さ（過剰適合）を調べたか", "Was optimism looked at?"), result.optimism != nil || !result.heldOut.isEmpty,
        text("ブートストラップ補正、分けて検証", "bootstrap, held-out parts")),
      line(text("集団ごとの値を示したか", "Are groups of children reported?"), !result.groups.isEmpty, text("「集団ごとの結果」", "section on groups"))
    ]
  }

  private static func eventGround(_ report: ValidationReport) -> String {
    let text = report.text, events = NumberText.count(report.counts.events)
    guard let items = report.result.necessity?.items.count, items > 0, let count = report.counts.events.value else {
      return text("\(events)件", "\(events) events")
    }
    let each = NumberText.fixed(Double(count) / Double(items), 1)
    return text("\(events)件、項目1つあたり\(each)件", "\(events) events, \(each) for each item")
  }

  private static func missingGround(_ report: ValidationReport) -> String {
    report.result.drift.isEmpty
      ? report.text("欠測の割合は分かっていない", "shares of missing values are not known")
      : report.text("欠測の割合は「年度の間の変化」にある", "shares of missing values stand in the section on drift")
  }
}
