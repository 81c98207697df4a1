extension FairnessVerdict {
  /// What a report may say, in English.
  public var english: String {
    sentences {
      $0.english
    } joined: {
      $0.joined(separator: " ")
    }
  }

  /// What a report may say, in Japanese.
  public var japanese: String {
    sentences {
      $0.japanese
    } joined: {
      $0.joined()
    }
  }

  private func sentences(_ word: (Sentence) -> String, joined: ([String]) -> String) -> String {
    joined((findings.map { .finding($0) } + [.agreement(agreement), .conclusion(conclusion, open)]).map(word).filter { !$0.isEmpty })
  }

  /// The largest difference in sensitivity that audit or outcome of every child leave open.
  private var open: Double? { findings.filter { $0.source != .label }.compactMap(\.largestNotExcluded).max() }

  private enum Sentence {
    case finding(Finding)
    case agreement(Agreement)
    case conclusion(Conclusion, Double?)

    var english: String {
      switch self {
      case .finding(let finding): finding.english
      case .agreement(.agree): "The label and the other outcome put no group on opposite sides."
      case .agreement(.disagree):
        "The label and the other outcome put a group on opposite sides: the label shows who was found, not who is in need."
      case .agreement(.notComparable): ""
      case .conclusion(.labelOnly, _):
        "On the label alone nothing can be called fair. Record an outcome for every child, or assess a random sample."
      case .conclusion(.tooFew, _): "No group has enough children and events to say anything."
      case .conclusion(.differences, _): "Groups are treated differently; see which, and decide whether that is justified."
      case .conclusion(.noneFound, let open):
        "No difference beyond chance was found"
          + (open.map { "; a difference in sensitivity of up to \(FairnessVerdict.percent($0)) points is not excluded." } ?? ".")
      }
    }

    var japanese: String {
      switch self {
      case .finding(let finding): finding.japanese
      case .agreement(.agree): "ラベルともう一方の結果とで、逆の側になるグループはありません。"
      case .agreement(.disagree): "ラベルともう一方の結果とで、逆の側になるグループがあります。ラベルは「見つかった児童」を示し、「支援が必要な児童」を示すものではありません。"
      case .agreement(.notComparable): ""
      case .conclusion(.labelOnly, _): "ラベルだけからは公平であるとは言えません。全児童について記録される結果を使うか、無作為標本を評価してください。"
      case .conclusion(.tooFew, _): "どのグループも児童数または該当数が足りず、何も言えません。"
      case .conclusion(.differences, _): "グループによって扱いに差があります。どのグループかを確認し、その差が正当かどうかを判断してください。"
      case .conclusion(.noneFound, let open):
        "偶然を超える差は見つかりませんでした。" + (open.map { "ただし、感度で最大\(FairnessVerdict.percent($0))ポイントの差は否定できません。" } ?? "")
      }
    }
  }

  /// A share in per cent with one decimal.
  private static func percent(_ x: Double) -> String {
    let tenths = Int((1000 * x).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension FairnessVerdict.Finding {
  fileprivate var english: String {
    guard comparisons > 0 else { return "\(source.english) (\(outcome)): nothing could be compared." }
    guard !differences.isEmpty else { return "\(source.english) (\(outcome)): no difference beyond chance in \(comparisons) comparisons." }
    let list = differences.map { "\($0.level) \($0.measureName.english) \($0.difference.value > 0 ? "higher" : "lower")" }
    return "\(source.english) (\(outcome)): \(list.joined(separator: ", "))."
  }

  fileprivate var japanese: String {
    guard comparisons > 0 else { return "\(source.japanese)（\(outcome)）：比較できるものがありません。" }
    guard !differences.isEmpty else { return "\(source.japanese)（\(outcome)）：\(comparisons)件の比較で、偶然を超える差はありません。" }
    let list = differences.map { "「\($0.level)」は\($0.measureName.japanese)が\($0.difference.value > 0 ? "高い" : "低い")" }
    return "\(source.japanese)（\(outcome)）：\(list.joined(separator: "、"))。"
  }
}

extension GroupAudit.Source {
  fileprivate var english: String {
    switch self {
    case .label: "Label"
    case .fullyObserved: "Outcome of every child"
    case .audit: "Audit"
    }
  }

  fileprivate var japanese: String {
    switch self {
    case .label: "ラベル"
    case .fullyObserved: "全児童の結果"
    case .audit: "抽出調査"
    }
  }
}

extension GroupAudit.Disparity {
  fileprivate var measureName: (english: String, japanese: String) {
    switch GroupAudit.Measure(rawValue: measure) {
    case .observedToExpected: ("observed/expected", "実測／予測比")
    case .area: ("area under the curve", "AUC")
    case .sensitivity: ("sensitivity", "感度")
    case .falsePositiveShare: ("false positive share", "偽陽性割合")
    case .precision: ("precision", "適合率")
    case .flaggedShare: ("flagged share", "抽出割合")
    case nil: (measure, measure)
    }
  }
}
