import Reports
import Studies

/// What `kizashi schools` says at the end: the figures that matter, in a few lines.
struct SchoolsSummary {
  let result: SchoolsResult
  let path: String
  let language: Language

  /// The lines.
  var text: String {
    ([
      language.text("報告書：\(path)/report.html", "report: \(path)/report.html"),
      language.text("期待値の規則：\(path)/expectation-rule.json", "rule of expectation: \(path)/expectation-rule.json")
    ] + schools + explained + traits + gap).joined(separator: "\n")
  }

  private var model: EffectModelResult { result.growth ?? result.level }

  private var schools: [String] {
    let judged = result.schools.count { $0.standing == .judged }
    let clear = result.schools.filter(\.achievesDespiteHardship).count
    let deviation = model.schoolDeviation
    let what = result.isGrowth ? language.text("伸び", "growth") : language.text("水準", "level")
    return [
      language.text(
        "学校 \(result.schools.count)校（うち確率を示せる学校 \(judged)校）、得点 \(result.pupils.records)件",
        "\(result.schools.count) schools, \(judged) of them judged; \(result.pupils.records) scores"),
      language.text(
        "学校間の\(what)の標準偏差：\(number(deviation.estimate))（90％区間 \(range(deviation.low, deviation.high))）",
        "standard deviation of \(what) between schools: \(number(deviation.estimate)) (90 % interval \(range(deviation.low, deviation.high)))"
      ),
      language.text(
        "困難が同じ校種の中央値を上回り、期待を上回る確率が90％を超える学校：\(clear)校",
        "above expectation (probability over 90 %) with more hardship than half of their type: \(clear)")
    ]
  }

  private var explained: [String] {
    (result.equity?.explained ?? []).compactMap { step in
      guard let share = step.share else { return nil }
      let what =
        step.model == "school_hardship"
        ? language.text("学校の困難指標", "hardship of the school") : language.text("学校の困難指標と特徴", "hardship and traits of the school")
      return language.text(
        "学校間の分散のうち\(what)で説明される割合：\(percent(share))", "variance between schools that goes with \(what): \(percent(share))")
    }
  }

  private var traits: [String] {
    guard let traits = result.traits else { return [] }
    let found = traits.traits.filter(\.isFound)
    var lines = [
      language.text(
        "偶然では説明できない学校の特徴：\(traits.traits.count)のうち\(found.count)", "traits beyond chance: \(found.count) of \(traits.traits.count)")
    ]
    lines += found.map {
      let p = $0.preregisteredP ?? $0.familyP
      return "  \($0.label)  \(number($0.estimate)) (\(range($0.low, $0.high))), p = \(number(p))"
    }
    if let smallest = traits.detectable.all {
      lines.append(
        language.text(
          "この学校数で80％の確率で見つけられる最小の大きさ（特徴の1標準偏差あたり）：\(number(smallest))",
          "smallest effect that this number of schools could show (80 % power), per standard deviation of a trait: \(number(smallest))"))
    }
    if let shared = traits.shared {
      lines.append(
        language.text(
          "上位\(shared.bestSchools)校に共通する特徴：\(shared.shared.count)（偶然でも平均\(number(shared.expectedByChance))）",
          "traits that the best \(shared.bestSchools) schools share: \(shared.shared.count) (by pure chance \(number(shared.expectedByChance)) on average)"
        ))
    }
    return lines
  }

  private var gap: [String] {
    guard let equity = result.equity else { return [] }
    let slope = equity.slope
    var lines = [
      language.text(
        "校内の差（困難指標1標準偏差あたり）：\(number(slope.estimate))（標準誤差 \(number(slope.standardError))）、学校間の標準偏差 \(number(equity.slopeDeviation))",
        "gap within schools, per standard deviation of hardship: \(number(slope.estimate)) (standard error \(number(slope.standardError))); its standard deviation between schools: \(number(equity.slopeDeviation))"
      )
    ]
    lines += equity.traits.filter { ($0.holm ?? 1) < Self.level }.map {
      language.text(
        "  校内の差と関係する特徴：\($0.label)  \(number($0.estimate))（標準誤差 \(number($0.standardError))、p = \(number($0.holm ?? 1))）",
        "  trait that goes with the gap: \($0.label)  \(number($0.estimate)) (standard error \(number($0.standardError)), p = \(number($0.holm ?? 1)))"
      )
    }
    return lines
  }

  /// Traits of the gap are listed below this p-value, adjusted by Holm.
  private static let level = 0.05

  private func percent(_ share: Double) -> String { share <= 0 ? language.text("なし", "none") : "\(Int((100 * share).rounded())) %" }
  private func range(_ low: Double, _ high: Double) -> String { "\(number(low)) – \(number(high))" }

  /// Three significant digits.
  private func number(_ value: Double) -> String { NumberText.significant(value, digits: 3) }
}
