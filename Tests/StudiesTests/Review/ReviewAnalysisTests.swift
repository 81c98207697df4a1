import Disclosure
import Regression
import Testing
import Validation

@testable import Studies

/// Wilson's limits: R 4.2.2, `prop.test(62, 100, correct = FALSE)`.
struct ReviewAnalysisTests {
  /// 100 cases on five steps; the expert's steps are those of the rule, moved by `moves`.
  private static func result(
    threshold: Int = 1, reviewers: [String] = ["A"], _ move: (_ place: Int, _ reviewer: String, _ step: Int) -> [String]
  ) throws -> ReviewResult {
    let scale = try ReviewScale(fiveStepsFrom: [8, 11, 13, 16])
    let design = try ReviewDesign(.perBand(["usual": 60, "review": 40]), seed: 1, reviewers: reviewers)
    let key = try ReviewTown().draw(design, scale: scale).key
    let readings = try reviewers.map { reviewer in
      let rows = key.cases.enumerated().filter { $0.element.reviewers.contains(reviewer) }
        .map { place, one in [one.number, reviewer] + move(place, reviewer, one.step) }
      return try ReviewReading(ReviewTown.sheet(rows), key: key)
    }
    return try ReviewAnalysis(readings, key: key, smallCells: SmallCells(threshold: threshold)).result()
  }

  private static func text(_ step: Int) -> String { String(step + 1) }

  @Test func `sixty-two of a hundred scores are doubtful`() throws {
    let result = try Self.result { place, _, step in
      switch place {
      case 0..<20: ["1", "4"]  // four of five steps are too wide
      case 20..<62: ["", "", "", "足りない"]
      default: [Self.text(step)]
      }
    }
    let doubtful = result.all.doubtful
    #expect(doubtful.count == 62 && doubtful.cases == 100 && doubtful.share == 0.62)
    #expect(abs((doubtful.interval?.low ?? 0) - 0.5220975529551107) < 1e-12)
    #expect(abs((doubtful.interval?.high ?? 0) - 0.7090240074752127) < 1e-12)
    #expect(VerdictKind.allCases.map { result.all.shares[$0]?.count } == [38, 0, 0, 20, 42])
    #expect(result.bands.map(\.drawn) == [60, 40] && result.bands.compactMap(\.doubtful.cases) == [60, 40])
  }

  @Test func `a rule above the expert's range is too high and below it too low`() throws {
    let result = try Self.result { _, _, step in step == 0 ? ["2", "3"] : [Self.text(step - 1)] }
    let low = result.all.shares[.tooLow]?.count, high = result.all.shares[.tooHigh]?.count
    #expect((low ?? 0) > 0 && (high ?? 0) > 0 && (low ?? 0) + (high ?? 0) == 100)
  }

  @Test func `the table's share counts each band by its size`() throws {
    // Every doubtful verdict in the upper band only: half of its 40 cases, of 40 of 392 children.
    let scale = try ReviewScale(fiveStepsFrom: [8, 11, 13, 16])
    let key = try ReviewTown().draw(ReviewDesign(.perBand(["usual": 60, "review": 40]), seed: 1), scale: scale).key
    var count = 0
    let rows = key.cases.map { one in
      count += one.band
      return [one.number, "A"] + (one.band == 1 && count <= 20 ? ["", "", "", "足りない"] : [Self.text(one.step)])
    }
    let result = try ReviewAnalysis(
      [ReviewReading(ReviewTown.sheet(rows), key: key)], key: key, smallCells: SmallCells(threshold: 1)
    ).result()
    #expect(abs((result.doubtfulInTable?.share ?? 0) - 0.5 * 40 / 392) < 1e-15)
    #expect(result.all.doubtful.share == 0.2)
    // √(W² p(1 − p)/(n − 1)) with W = 40/392, p = 1/2, n = 40; Wilson at p(1 − p)/variance.
    let share = 20.0 / 392, variance = (40.0 / 392) * (40.0 / 392) * 0.25 / 39, trials = share * (1 - share) / variance
    let expected = try ProportionInterval.wilson(events: share * trials, trials: trials)
    #expect(result.doubtfulInTable?.interval == expected)
  }

  @Test func `experts who say the same agree fully`() throws {
    let result = try Self.result(reviewers: ["A", "B"]) { _, _, step in [Self.text(step)] }
    #expect(result.betweenExperts?.cases == 100 && result.betweenExperts?.same.share == 1)
    #expect(result.betweenExperts?.kappa?.value == 1 && result.betweenExperts?.kappaInterval == nil)
    #expect(result.expertsAndRule?.kappa?.value == 1 && result.all.doubtful.count == 0)
    #expect(result.betweenExperts?.isImprecise == true)
  }

  @Test func `a range counts by its middle and overlaps with a step of it`() throws {
    let result = try Self.result(reviewers: ["A", "B"]) { place, reviewer, _ in
      reviewer == "A" ? [place < 50 ? "1" : "5"] : place < 50 ? ["1", "2"] : ["5"]
    }
    let agreement = try #require(result.betweenExperts)
    #expect(agreement.overlapping.share == 1)
    #expect((agreement.same.share ?? 0) < 1 && (agreement.kappa?.value ?? 0) > 0.7)
  }

  @Test func `small counts are withheld and what would give them away`() throws {
    let result = try Self.result(threshold: 10) { place, _, step in place < 5 ? ["", "", "", "足りない"] : [Self.text(step)] }
    #expect(result.all.shares[.informationMissing]?.count == nil && result.all.doubtful.share == nil)
    #expect(result.expertsAndRule?.cases == 95)
    #expect(result.threshold == 10)
  }

  @Test func `items are counted by case, the most often named first`() throws {
    let result = try Self.result { place, _, step in
      [Self.text(step), "", "", "", "", "滞納率", place < 30 ? "この表にない情報" : ""]
    }
    #expect(result.items.map(\.cases) == [100, 30])
    #expect(result.items.map { $0.column?.column } == ["滞納率", nil])
  }

  @Test func `an expert's case in two sheets is refused, and so is nothing at all`() throws {
    let key = try ReviewTown().draw(ReviewDesign(.equal(4), seed: 1)).key
    let sheet = try ReviewReading(ReviewTown.sheet([[key.cases[0].number, "A", "1"]]), key: key)
    #expect(throws: ReviewError.badRows(file: "s.csv", rows: [.init(row: 2, problem: .repeatedCase(firstRow: 2))], more: 0)) {
      try ReviewAnalysis([sheet, sheet], key: key)
    }
    let empty = try ReviewReading(ReviewTown.sheet([[key.cases[0].number, "A"]]), key: key)
    #expect(throws: ReviewError.noVerdicts) { try ReviewAnalysis([empty], key: key) }
  }
}
