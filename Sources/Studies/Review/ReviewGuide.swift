import Scoring

/// One page for experts: how a sheet is filled in.
public struct ReviewGuide: Sendable {
  /// A heading and what stands beside it.
  public struct Line: Equatable, Sendable {
    /// The heading.
    public let heading: String
    /// The text.
    public let text: String
  }

  /// The name of the page.
  public let title: String
  /// Its lines.
  public let lines: [Line]

  /// The page for the sheets of a key.
  public init(_ key: ReviewKey) {
    let words = ReviewWords(key.language), scale = key.scale
    let steps = scale.steps.indices.map { scale.label($0, key.language) }
    if key.language == .ja {
      (title, lines) = ("記入要領", Self.japanese(words, steps, most: scale.mostSteps))
    } else {
      (title, lines) = ("How to fill in", Self.english(words, steps, most: scale.mostSteps))
    }
  }

  private static func japanese(_ words: ReviewWords, _ steps: [String], most: Int) -> [Line] {
    [
      Line(heading: "目的", text: "点数表の良し悪しを、専門家の判断と比べて確かめます。評価されるのは点数表で、子どもでも記入者でもありません。"),
      Line(heading: "独立に", text: "点数と区分は見せていません。ほかの評価者と相談せず、この票の項目だけから、一人で判断してください。"),
      Line(
        heading: "判定",
        text: "リスクを次の段階で答えてください。\n\(steps.joined(separator: "\n"))\n「\(words.low)」と「\(words.high)」に、あり得る範囲の両端を入れます。一つに決まるなら同じ段階を両方に入れます。"),
      Line(heading: "範囲の幅", text: "\(most)段階を超える範囲は「幅が広すぎる」と数えます。できるだけ狭くしてください。"),
      Line(heading: words.confidence, text: words.confidences.joined(separator: "・")),
      Line(
        heading: words.information,
        text: "判断に足りる情報がないときは「\(words.informationAnswers[1])」を選び、何が足りないかを隣の欄に書いてください（氏名などは書かないでください。この欄は集計に使いません）。判定は空欄でもかまいません。"),
      Line(heading: "重くみるべき項目", text: "この事例で重くみるべき項目があれば、三つまで選んでください。表にない情報なら「\(words.otherItem)」を選びます。"),
      Line(heading: "扱い", text: "票は仮の番号だけで作られていますが、児童の記録です。庁内の定めに従って扱い、複製や持ち出しをしないでください。")
    ]
  }

  private static func english(_ words: ReviewWords, _ steps: [String], most: Int) -> [Line] {
    [
      Line(
        heading: "Purpose",
        text: "To compare a points card with the judgement of experts. The card is judged, neither the children nor you."),
      Line(
        heading: "On your own",
        text: "Points and bands are not shown. Judge from the items of this sheet alone, without talking to the other reviewers."),
      Line(
        heading: "Verdict",
        text:
          "Give the risk on these steps:\n\(steps.joined(separator: "\n"))\nEnter both ends of the range that is possible; where it is one step, enter that step twice."
      ),
      Line(heading: "Width", text: "A range of more than \(most) steps counts as too wide. Make it as narrow as you can."),
      Line(heading: words.confidence, text: words.confidences.joined(separator: ", ")),
      Line(
        heading: words.information,
        text:
          "Choose '\(words.informationAnswers[1])' where the information does not suffice, and say beside it what is missing (no names; this text enters no result). The verdict may then stay empty."
      ),
      Line(
        heading: "Items that should count",
        text: "Choose up to three items that should weigh in this case; for information that the table lacks choose '\(words.otherItem)'."),
      Line(
        heading: "Handling",
        text:
          "The sheet has case numbers only, and still holds records of children: handle it by the rules of the office, do not copy it or take it out."
      )
    ]
  }
}
