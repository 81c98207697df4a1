import Testing

@testable import Reports
@testable import Studies

struct RisingRiskReportSummaryTests {
  /// The figures in their boxes, each with the words below it.
  private func boxes(_ result: RisingRiskResult, inJapanese: Bool = false) -> [[String]] {
    let markup = RisingRiskReport(result, inJapanese: inJapanese).summary.markup
    return markup.split(separator: "<div><b>").dropFirst().map { box in
      box.split(separator: "</span>")[0].split(separator: "</b><span>").map(String.init)
    }
  }

  @Test func `the figures are those of the first outcome, the card and the test`() {
    #expect(
      boxes(TinyResult.complete).map { $0[0] } == ["4,321", "210", "1", "0.771", "30 of 80"])
    #expect(boxes(TinyResult.complete, inJapanese: true).map { $0[0] } == ["4,321", "210人", "1", "0.771", "80人中30人"])
    #expect(boxes(TinyResult.complete)[1][1] == "had the outcome in the following year (7.00% of those at risk)")
    #expect(Markup.text(RisingRiskReport.english.summary.markup).contains("Answered from 3,000 child-years (one child"))
  }

  @Test func `few events are not shown, nor their share`() {
    let result = TinyResult.changed { $0.outcomes = [TinyResult.outcome("support", events: [3, 4, 2])] }
    #expect(boxes(result)[1] == ["＊", "had the outcome in the following year (＊ of those at risk)"])
  }

  @Test func `the line of the plan's capacity is shown with the year of the test`() {
    #expect(boxes(TinyResult.changed { $0.card!.capacityShare = 0.2 }).last?[0] == "60 of 310")
    #expect(boxes(TinyResult.complete).suffix(2).allSatisfy { $0[1].hasSuffix(" (test: 2022)") })
    #expect(boxes(TinyResult.complete, inJapanese: true).suffix(2).allSatisfy { $0[1].hasSuffix("（検証用：2022年度）") })
  }

  @Test func `where the plan's line is withheld it says so, and what may be said instead`() {
    let withheld = boxes(TinyResult.changed { $0.card!.capacityShare = 0.01 }, inJapanese: true).last
    #expect(withheld == ["＊", "対応可能数（1.0%）まで見たときに出会える人数は示せません。示せるうち最も近いのは、5.0%まで見たときの80人中30人です。"])
    let none = TinyResult.changed { ($0.card!.capacityShare, $0.evaluation!.capacity) = (0.01, [$0.evaluation!.capacity[0]]) }
    #expect(boxes(none, inJapanese: true).last?[1].hasSuffix("ほかの割合でも、10人未満の人数が分かるため示せません。") == true)
    #expect(boxes(TinyResult.changed { $0.card!.capacityShare = 0.0001 }).last?[0] == "—", "no such line")
  }

  @Test func `without a card only the children are counted, and it says why`() {
    let result = TinyResult.changed { result in
      result.card = nil
      result.notes.append(StudyNote(code: "too_few_events", items: [], japanese: "発生が少なすぎるため。", english: "too few"))
    }
    #expect(boxes(result).count == 2)
    let markup = RisingRiskReport(result, inJapanese: true).summary.markup
    #expect(markup.contains("<p class=\"note\"><b>点数表はありません。</b> 発生が少なすぎるため。</p>") && !markup.contains("注記あり"))
    #expect(!RisingRiskReport.japanese.summary.markup.contains("点数表はありません"))
  }

  @Test func `a card that could not be tested is said to be one`() {
    let result = TinyResult.changed { $0.evaluation = nil }
    #expect(boxes(result).count == 3 && RisingRiskReport(result, inJapanese: false).summary.markup.contains("could not be tested"))
  }

  @Test func `the question reads well when the label names the year`() {
    let result = TinyResult.changed { $0.outcomes[0].label = "翌年度に読解が下位1割" }
    #expect(RisingRiskReport(result, inJapanese: true).summary.markup.contains("ある年度に「読解が下位1割」に当てはまらなかった児童が、翌年度に当てはまるようになる兆し"))
  }

  @Test func `people decide, and it says so on the first screen`() {
    #expect(RisingRiskReport.english.summary.markup.contains("decided by people who meet the child"))
    #expect(RisingRiskReport.japanese.summary.markup.contains("人が会って判断します"))
  }

  @Test func `the name of the outcome is escaped`() {
    let result = TinyResult.changed { $0.outcomes[0].label = "<i>x</i>" }
    let markup = RisingRiskReport(result, inJapanese: true).summary.markup
    #expect(markup.contains("「&lt;i&gt;x&lt;/i&gt;」") && !markup.contains("<i>"))
  }
}
