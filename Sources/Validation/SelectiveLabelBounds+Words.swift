import Regression

extension SelectiveLabelBounds {
  /// What a report may say, in English.
  public var english: String {
    let about = "Of \(flagged) children flagged, \(found) were found in need. "
    guard let sensitivity else { return about + "Nobody is known to be in need, so the share found cannot be stated." }
    let (low, high) = (Self.percent(sensitivity.low), Self.percent(sensitivity.high))
    switch basis {
    case .audit:
      return about
        + "By the audit of children not flagged, between \(Self.count(missed.low)) and \(Self.count(missed.high)) in need were missed: "
        + "the rule finds between \(low) % and \(high) % of those in need. Labels of this year are no measure of the rule: it decided who was looked at."
    case .nothing:
      return about
        + "Nobody assessed a sample of the \(unflagged) children not flagged: anything between \(low) % and \(high) % may be found. "
        + "Draw an audit sample; labels of this year are no measure of the rule, because it decided who was looked at."
    }
  }

  /// What a report may say, in Japanese.
  public var japanese: String {
    let about = "抽出された\(flagged)人のうち、支援が必要と確認されたのは\(found)人です。"
    guard let sensitivity else { return about + "支援が必要な児童が確認されていないため、発見割合は示せません。" }
    let (low, high) = (Self.percent(sensitivity.low), Self.percent(sensitivity.high))
    switch basis {
    case .audit:
      return about + "抽出されなかった児童の抽出調査によると、見逃しは\(Self.count(missed.low))人から\(Self.count(missed.high))人で、"
        + "この判定が見つけるのは支援が必要な児童の\(low)％から\(high)％です。運用後のラベルは判定自身が確認対象を決めているため、判定の評価には使えません。"
    case .nothing:
      return about + "抽出されなかった\(unflagged)人の無作為標本は評価されていないため、発見割合は\(low)％から\(high)％のどこでもあり得ます。"
        + "抽出調査を行ってください。運用後のラベルは判定自身が確認対象を決めているため、判定の評価には使えません。"
    }
  }

  private static func count(_ x: Double) -> String { String(Int(x.rounded())) }

  /// A share in per cent with one decimal.
  private static func percent(_ x: Double) -> String {
    let tenths = Int((1000 * x).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
