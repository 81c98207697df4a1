import Disclosure
import Studies

extension SchoolsReport {
  var questionSection: HTML {
    """
    <p>\(estimand)</p>
    <p>\(credit)</p>
    \(modelTable.html)
    \(coefficientTable(result.growth ?? result.level).html)
    <p class="soft">\(reliability)</p>
    """
  }

  private var estimand: String {
    let adjusted = text.list(result.question.adjusted)
    let held = adjusted.isEmpty ? "" : text("、\(adjusted)", ", \(adjusted)")
    return result.isGrowth
      ? text(
        "推定したもの（タイプB効果）：前年の得点\(held)、本人の困難、学校の平均的な困難をそろえたとき、その学校の児童生徒の得点が、同じ校種の学校の平均からどれだけ離れているか。学校の差は、人数が少ないほど平均へ寄せて推定しています（縮小推定）。",
        "Estimand (a type B effect): how far the scores of a school's pupils lie from the mean of schools of its type, given the score a year before\(held), the pupils' own hardship and the mean hardship of the school. Differences are drawn towards the mean, the more so the fewer the pupils (shrinkage)."
      )
      : text(
        "推定したもの：本人の困難\(held)と学校の平均的な困難をそろえたとき、その学校の児童生徒の得点が、同じ校種の学校の平均からどれだけ離れているか。学校の差は、人数が少ないほど平均へ寄せて推定しています（縮小推定）。",
        "Estimand: how far the scores of a school's pupils lie from the mean of schools of its type, given the pupils' own hardship\(held) and the mean hardship of the school. Differences are drawn towards the mean, the more so the fewer the pupils (shrinkage)."
      )
  }

  private var credit: String {
    guard result.isGrowth else { return "" }
    return result.question.creditsYearBefore
      ? text(
        "4月の検査なので、ある年の4月から翌年の4月までの伸びは、その間に在籍した学校のものとしました。小6から中1への伸びは小学校のものです。",
        "The test is in April, so growth from one April to the next is credited to the school attended in between: that from grade 6 to grade 7 to the elementary school."
      )
      : text(
        "年度末の検査なので、伸びはその年度に在籍した学校のものとしました。",
        "The test is at the end of the year, so growth is credited to the school attended in that year.")
  }

  private var modelTable: ReportTable {
    let model = result.growth ?? result.level, school = model.schoolDeviation
    var rows: [(String, String)] = [
      (text("学校の間（90％区間）", "between schools (90 % interval)"), numbers.fineInterval(school.estimate, school.low, school.high))
    ]
    if let year = model.yearDeviation { rows.append((text("同じ学校の年度の間", "between years of a school"), numbers.fine(year))) }
    if let classes = model.classDeviation { rows.append((text("同じ学校の学級の間", "between classes of a school"), numbers.fine(classes))) }
    rows.append((text("同じ学校の児童生徒の間", "between pupils of a school"), numbers.fine(model.residualDeviation)))
    if let stability = model.stability {
      rows.append((text("ある年度と別の年度の学校の差の相関", "correlation of a school's difference in two years"), NumberText.fixed(stability, 2)))
    }
    if let reliability = model.priorReliability {
      rows.append((text("前年の得点の信頼性（測定誤差を補正）", "reliability of the earlier scores (corrected for)"), NumberText.fixed(reliability, 2)))
    }
    return ReportTable(
      columns: [.words(text("ばらつき", "variation")), .number(text("標準偏差", "standard deviation"))],
      rows: rows.map { ["\($0.0)", "\($0.1)"] }, staysTogether: true)
  }

  private func coefficientTable(_ model: EffectModelResult) -> ReportTable {
    ReportTable(
      columns: [
        .words(text("期待の決め方（学年と年度の平均のほか）", "what is expected (beside means of grades and years)")), .number(text("係数", "coefficient")),
        .number(text("標準誤差", "standard error"))
      ],
      rows: model.coefficients.filter { !$0.isMean }.map {
        let number = numbers.withError($0.estimate, $0.standardError)
        return ["\(text($0.japanese, $0.english))", "\(number.estimate)", "\(number.error)"]
      })
  }

  private var reliability: String {
    let model = result.growth ?? result.level
    let parts = model.reliability.compactMap { part in
      part.reliability.map {
        text(
          "\(part.type)（\(part.schools)校）\(NumberText.fixed($0, 2))", "\(typeName(part.type)) (\(part.schools)) \(NumberText.fixed($0, 2))")
      }
    }
    guard !parts.isEmpty else { return "" }
    return text(
      "推定値の違いのうち偶然でない部分の割合（信頼性）：\(parts.joined(separator: "、"))。1に近いほど、学校の違いが見分けられます。",
      "Share of the differences among estimates that is not chance (reliability): \(parts.joined(separator: ", ")). The nearer to 1, the better schools can be told apart."
    )
  }
}
