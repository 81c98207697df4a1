import Disclosure
import Foundation
import Testing

@testable import Reports
@testable import Studies

struct ShownCountsTests {
  private static let cells = SmallCells.official

  /// Whether nobody learns of 1 to 9 people by taking one number from another.
  private static func isSafe(_ chain: [PeopleCount], within whole: PeopleCount) -> Bool {
    zip([.none] + chain, chain + [whole]).allSatisfy { lower, upper in
      let events = upper.events - lower.events, others = upper.people - lower.people - events
      return [events, others].allSatisfy { $0 == 0 || $0 >= 10 }
    }
  }

  @Test func `tops of a list are added only where they differ by ten or more from their neighbours`() {
    let whole = PeopleCount(people: 1_000, events: 100)
    var ranks = ShownRanks(
      within: whole, cells: Self.cells, first: [.init(people: 50, events: 30)], preferred: .init(people: 50, events: 30))
    #expect(
      ranks.add(.init(people: 100, events: 45)) && !ranks.add(.init(people: 110, events: 48)) && !ranks.add(.init(people: 40, events: 9)))
    #expect(ranks.add(.init(people: 100, events: 45)) && ranks.chain.count == 2)
    #expect(ranks.add(.init(people: 300, events: 90)) && !ranks.add(.init(people: 400, events: 91)))
    #expect(Self.isSafe(ranks.chain, within: whole))
  }

  @Test func `in a town of 56 events no two shown steps differ by a few children`() {
    let result = SampleEvaluation.town.result, counts = ShownCounts(result)
    #expect(result.events == 56 && counts.ownStep != nil && counts.steps.count >= 2)
    let chain = counts.steps.map { PeopleCount(people: $0.flagged, events: $0.found) }
    #expect(Self.isSafe(chain, within: PeopleCount(people: result.rows, events: result.events)))
    let points = counts.curve.filter { !$0.isEnd }.map { $0.count(PeopleCount(people: result.rows, events: 56)) }
    let all = (chain + points).unique.sorted { $0.people < $1.people }
    #expect(Self.isSafe(all, within: PeopleCount(people: result.rows, events: result.events)))
  }

  @Test func `with fewer than ten events nothing is shown of them`() {
    let counts = ShownCounts(SampleEvaluation.village.result)
    #expect(counts.steps.isEmpty && counts.events == .hidden && counts.prevalence == nil)
    #expect(counts.curve.allSatisfy(\.isEnd) && counts.calibration.allSatisfy { !$0 })
  }

  @Test func `groups are counted at more steps only where that leaves no small number`() {
    let counts = ShownCounts(SampleEvaluation.city.result)
    #expect(counts.groups.attributes.map(\.table.attribute) == ["sex", "ward", "grade"])
    for attribute in counts.groups.attributes {
      for group in attribute.table.groups.indices {
        var before = PeopleCount.none
        for step in counts.steps {
          guard let flagged = attribute.flagged(group, step: step.place),
            let found = attribute.flagged(group, step: step.place, event: true)
          else { continue }
          let events = found - before.events, others = flagged - before.people - events
          #expect(events >= 10 && others >= 10, "\(attribute.table.attribute) \(group) at \(step.share)")
          before = PeopleCount(people: flagged, events: found)
        }
      }
    }
    #expect(counts.groups.attributes[0].table.steps.count > 3)
  }

  @Test func `what is shown of groups is what was counted`() {
    let result = SampleEvaluation.city.result, counts = ShownCounts(result)
    let table = result.thresholdTable!.attributes
    for (a, attribute) in counts.groups.attributes.enumerated() {
      for (g, group) in table[a].groups.enumerated() {
        #expect(attribute.rows(g).map { $0 == group.rows } ?? true)
        #expect(attribute.rows(g, event: true).map { $0 == group.events } ?? true)
        for step in counts.steps {
          #expect(attribute.flagged(g, step: step.place).map { $0 == group.flagged[step.place] } ?? true)
          #expect(attribute.flagged(g, step: step.place, event: true).map { $0 == group.found[step.place] } ?? true)
        }
      }
    }
    #expect(
      counts.groups.attributes[0].flagged(0, step: counts.steps[counts.ownStep!].place, event: true)
        == table[0].groups[0].found[counts.steps[counts.ownStep!].place])
  }

  @Test func `the slider's numbers are those of the table of shares, step by step`() throws {
    let report = ValidationReport(SampleEvaluation.city.result, inJapanese: true)
    let page = try #require(try JSONSerialization.jsonObject(with: Data(report.stepJSON.utf8)) as? [String: Any])
    let steps = try #require(page["steps"] as? [[String: Any]])
    let rows = Markup.rows(report.capacitySection).filter { $0.count == 9 }
    #expect(steps.count == rows.count && steps.count == report.counts.steps.count && page["own"] as? Int == report.counts.ownStep)
    for (step, row) in zip(steps, rows) {
      #expect(row[2] == NumberText.count(step["flagged"] as! Int) && row[3] == NumberText.count(step["found"] as! Int))
      #expect(row[0].hasPrefix(step["share"] as! String) && row[1] == step["threshold"] as? String)
    }
    #expect((page["attributes"] as? [[String: Any]])?.count == 3)
  }

  @Test func `text in the page's data cannot end its element`() {
    #expect(StepJSON.quoted("</script>\"\\\u{2028}\n&") == "\"\\u003c/script\\u003e\\\"\\\\\\u2028\\u000a\\u0026\"")
    #expect(StepJSON.number(nil) == "null" && StepJSON.object([("a", "1")]) == "{\"a\":1}" && StepJSON.list(["1", "null"]) == "[1,null]")
  }
}
