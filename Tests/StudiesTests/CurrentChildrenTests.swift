import Scoring
import StructuredText
import Testing

@testable import Studies

struct CurrentChildrenTests {
  private let study: TinyStudy

  init() throws {
    study = try TinyStudy()
    _ = try study.run("run")
  }

  private func rows(_ name: String) throws -> [[Substring]] {
    try study.text("runs/run/current/\(name)").split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func `the inputs are the child and the columns of the rule, in its order`() throws {
    let rule = try ScoringRule.load(path: "\(study.runs)/run/rule/rule.json"), rows = try rows("inputs.csv")
    #expect(rows[0].map(String.init) == ["child"] + rule.columns && rows.allSatisfy { $0.count == rows[0].count })
  }

  @Test func `every child of this year who is not in the state is there once, and has a score`() throws {
    let listed = Set(
      try study.text("support.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
        .filter { $0[1] < "2024-04-01" }.map { $0[0] })
    let expected = (0..<300).map { "p\($0)" }.filter { !listed.contains(Substring($0)) }
    #expect(try rows("inputs.csv").dropFirst().map { String($0[0]) }.sorted() == expected.sorted())
    #expect(try rows("scores.csv").dropFirst().map { String($0[0]) }.sorted() == expected.sorted())
  }

  @Test func `the rule scores the inputs as they stand in the scores`() throws {
    let scorer = try Scorer(try ScoringRule.load(path: "\(study.runs)/run/rule/rule.json"))
    let inputs = try rows("inputs.csv"), scores = try rows("scores.csv")
    let points = try #require(scores[0].firstIndex(of: "points")), names = inputs[0].map(String.init)
    let byChild = Dictionary(uniqueKeysWithValues: scores.dropFirst().map { ($0[0], $0[points]) })
    for row in inputs.dropFirst() {
      let score = try scorer.score(Dictionary(uniqueKeysWithValues: zip(names, row.map(String.init))))
      #expect(score.points.map(String.init) ?? "" == byChild[row[0]].map(String.init))
    }
  }

  @Test func `both files stand in the manifest`() throws {
    let manifest = try JSONValue(path: "\(study.runs)/run/MANIFEST.json")
    let names = Set(manifest["files"]?.array?.compactMap { $0["name"]?.string } ?? [])
    #expect(names.isSuperset(of: ["current/inputs.csv", "current/scores.csv"]))
  }
}
