import Disclosure
import StructuredText
import Testing

@testable import Reports
@testable import Studies

/// Bounds for children without an outcome tell no number of children that is withheld.
struct ShownUnassessedTests {
  /// The city with some children whose outcome is not known: these many above the capacity's threshold, and these many below it.
  private func report(flagged: Int, others: Int, inJapanese: Bool = true) throws -> ValidationReport {
    let city = SampleEvaluation.city
    var result = city.result
    let threshold = try #require(result.scores[0].atCapacity?.threshold)
    result.unassessed = try UnassessedChildren(
      score: city.table.judged.values, outcome: city.table.outcome.values,
      unassessed: [Double](repeating: threshold, count: flagged) + [Double](repeating: threshold - 1, count: others), threshold: threshold)
    return ValidationReport(result, inJapanese: inJapanese)
  }

  @Test func `bounds are told on the page and in metrics.json`() throws {
    let report = try report(flagged: 40, others: 900), json = try #require(report.metrics["unassessed"])
    let rows = Double(report.result.rows + 940), events = Double(report.result.events)
    #expect(json["children"]?.double == 940)
    #expect(json["share_in_need"]?["low"]?.double == events / rows && json["share_in_need"]?["high"]?.double == (events + 940) / rows)
    let again = EvaluationRecomputation(report.metrics).figures.filter { $0.name.hasPrefix("unassessed") }
    #expect(again.count == 2 && again.allSatisfy { $0.status == .same })
    let own = try #require(report.result.scores[0].atCapacity)
    #expect(json["recall"]?["low"]?.double == Double(own.found) / (events + 900))
    let page = report.html
    #expect(page.contains("結果の分からない児童（940人）") && page.contains(NumberText.percent((events + 940) / rows)))
  }

  @Test func `where few of the flagged have no outcome, the share found has no bounds`() throws {
    let report = try report(flagged: 3, others: 900), json = try #require(report.metrics["unassessed"])
    #expect(json["recall"] == .null && json["specificity"] == .null && json["share_in_need"] != .null)
  }

  @Test func `of few children without an outcome nothing is told`() throws {
    let report = try report(flagged: 0, others: 7), json = try #require(report.metrics["unassessed"])
    #expect(json.object?.allSatisfy { $0.value == .null } == true)
    #expect(report.html.contains("人数が少ないため、範囲は示しません。") && !report.html.contains("（7人）"))
  }

  @Test func `a report whose outcomes are all known says nothing of it`() {
    let report = ValidationReport(SampleEvaluation.city.result, inJapanese: false)
    #expect(report.metrics["unassessed"] == .null && !report.html.contains("without an outcome ("))
  }
}
