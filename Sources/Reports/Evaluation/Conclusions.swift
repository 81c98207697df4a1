import Regression
import Studies
import Validation

/// What a report lets its readers conclude, and what it does not, in sentences that follow from the figures alone.
struct Conclusions {
  private(set) var may: [String] = []
  private(set) var mayNot: [String] = []

  private let report: ValidationReport
  private var text: ReportText { report.text }
  private var result: ValidationResult { report.result }

  init(_ report: ValidationReport) {
    self.report = report
    if result.events >= ValidationReport.fewestEvents {
      ranking()
      capacity()
      calibration()
      comparisons()
      transport()
    }
    if may.isEmpty { may.append(text("発生が少ないため、数値から言えることはありません。", "Too few events: the figures allow no conclusion.")) }
    limits()
  }

  private mutating func ranking() {
    guard let score = result.scores.first, let area = score.area else {
      mayNot.append(text("児童を順に並べる力（求められませんでした）。", "The power to rank could not be estimated."))
      return
    }
    let shown = text.told(area.value, score.areaInterval?.low, score.areaInterval?.high, 2)
    guard let low = score.areaInterval?.low, low > 0.5 else {
      mayNot.append(text("くじ引きより良い順に並べること（AUC \(shown)）。", "That it ranks better than drawing lots (AUC \(shown))."))
      return
    }
    may.append(text("くじ引きより良い順に児童を並べます（AUC \(shown)）。", "It ranks children better than drawing lots (AUC \(shown))."))
  }

  private mutating func capacity() {
    guard let own = report.ownStep, let prevalence = report.counts.prevalence else { return }
    let expected = NumberText.fixed(Double(own.flagged) * prevalence, 0), share = NumberText.percent(own.share)
    may.append(
      text(
        "点の高い順に\(share)（\(NumberText.count(own.flagged))人）を見ると\(NumberText.count(own.found))人が当てはまりました。くじ引きなら平均\(expected)人です。",
        "Among the \(share) with the highest scores (\(NumberText.count(own.flagged))), \(NumberText.count(own.found)) had the outcome; lots would meet \(expected) on average."
      ))
  }

  private mutating func calibration() {
    guard let calibration = result.calibration else {
      mayNot.append(text("点の高さが何％の見込みを意味するか（確率がありません）。", "What share a score stands for: there are no probabilities."))
      return
    }
    guard let slope = calibration.slope?.limits, let large = calibration.inTheLarge?.limits else { return }
    if slope.contains(1), large.contains(0) {
      may.append(
        text(
          "確率の大きさに、はっきりしたずれは見つかりませんでした（傾き \(text.told(calibration.slope, 2))）。",
          "No clear error of the probabilities was found (slope \(text.told(calibration.slope, 2)))."))
    } else {
      mayNot.append(
        text(
          "確率をそのまま使うこと。予測と実際がずれています（傾き \(text.told(calibration.slope, 2))；全体のずれ \(text.told(calibration.inTheLarge, 2))）。",
          "That the probabilities hold as they are (slope \(text.told(calibration.slope, 2)), in the large \(text.told(calibration.inTheLarge, 2)))."
        ))
    }
  }

  private mutating func comparisons() {
    for score in result.scores.dropFirst() {
      guard let limits = score.differenceInterval else { continue }
      let name = report.name(score.label, score.name), difference = text.told(score.difference?.value, limits.low, limits.high, 3)
      if limits.low > 0 {
        may.append(text("「\(name)」より良い順に並べます（AUCの差 \(difference)）。", "It ranks better than \(name) (difference of AUC \(difference))."))
      } else if limits.high < 0 {
        may.append(text("「\(name)」のほうが良い順に並べます（AUCの差 \(difference)）。", "\(name) ranks better (difference of AUC \(difference))."))
      } else {
        mayNot.append(
          text(
            "「\(name)」との優劣（AUCの差 \(difference)は0を含みます）。", "Whether it or \(name) ranks better (difference of AUC \(difference) holds 0).")
        )
      }
    }
  }

  private mutating func transport() {
    guard let transport = result.transport else { return }
    if transport.verdict == .notEnoughEvidence {
      mayNot.append(text.verdict(transport.verdict))
    } else {
      may.append(text.verdict(transport.verdict))
    }
  }

  private mutating func limits() {
    if result.isFoundBySomebody {
      mayNot.append(
        text(
          "気付かれていない児童についての良し悪し。結果は、誰かが気付いた児童だけの記録です。",
          "Anything about children whom nobody found: the outcome is known only of children whom somebody found."))
    }
    mayNot.append(fairness)
    if !result.heldOut.contains(where: { $0.division == .years }) {
      mayNot.append(text("別の年度でも同じ良さかどうか（年度をまたぐ検証がありません）。", "Whether it holds in another year (no validation across years)."))
    }
    if !result.heldOut.contains(where: { $0.division == .sites }), result.transport == nil {
      mayNot.append(text("別の場所でも同じ良さかどうか。", "Whether it holds in another place."))
    }
    if (ValidationReport.fewestEvents..<ValidationReport.enoughEvents).contains(result.events) {
      mayNot.append(
        text(
          "細かい差。発生が\(ValidationReport.enoughEvents)件に満たず、どの数値も幅が広いままです。",
          "Fine differences: with fewer than \(ValidationReport.enoughEvents) events every figure is wide."))
    }
    mayNot.append(
      text(
        "一人一人に支援が要るかどうか。人が会って判断します。項目との結び付きは原因を意味しません。",
        "Whether one child needs support: people who meet the child decide. No item is shown to be a cause."))
  }

  /// Fairness is never concluded; least of all from what somebody had to notice.
  private var fairness: String {
    let sources = Set(result.groups.map(\.source))
    if sources.isEmpty { return text("集団の間で公平かどうか（集団ごとに調べていません）。", "Whether it treats groups alike (they were not looked at).") }
    if sources == [.label] {
      return text(
        "集団の間で公平だということ。気付かれた児童だけの記録では、気付かれやすい集団ほど良く見えます。",
        "That it is fair to groups: on records of children somebody found, groups that are noticed more look better served.")
    }
    return text(
      "集団の間で公平だということ。差が見つからないことは、差がないことの証明ではありません。",
      "That it is fair to groups: no difference found is no proof of none.")
  }
}
