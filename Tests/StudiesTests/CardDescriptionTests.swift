import LinearAlgebra
import StructuredText
import Testing

@testable import Studies

/// What a card says of itself; nothing here depends on which points the card happens to give.
struct CardDescriptionTests {
  private let study: TinyStudy
  private let result: RisingRiskResult
  private let card: CardResult

  init() throws {
    study = try TinyStudy()
    result = try study.run("run")
    card = try #require(result.card)
  }

  @Test func `every training row is in one place of each feature`() {
    #expect(!card.features.isEmpty)
    for feature in card.features {
      let places = feature.bins + feature.missing
      #expect(places.reduce(0) { $0 + $1.rows } == card.trainingRows && places.reduce(0) { $0 + $1.events } == card.trainingEvents)
      #expect(feature.missing.allSatisfy { $0.rows > 0 } && places.map(\.points).min()! >= 0)
    }
  }

  @Test func `training rows and events are those of the training years`() throws {
    let years = result.outcomes[0].years.filter { card.trainingYears.contains($0.year) }
    #expect(card.trainingRows == years.reduce(0) { $0 + $1.atRisk } && card.trainingEvents == years.reduce(0) { $0 + $1.events })
    let plan = try StudyPlan(path: "\(study.folder)/plan.yaml")
    #expect(card.outcome == "support" && card.pointsPerDoubling == plan.card.pointsPerDoubling && card.capacityShare == plan.capacity)
  }

  @Test func `the features that can give most stand first, and their points add up to the range`() {
    let highest = card.features.map { ($0.bins + $0.missing).map(\.points).max()! }
    #expect(highest == highest.sorted(by: >))
    #expect(card.scoreRange.lowerBound == 0 && card.scoreRange.upperBound >= highest.reduce(0, +))
    #expect(card.probability.map(\.points) == Array(card.scoreRange))
  }

  @Test func `bins are named in both languages`() throws {
    let days = try #require(card.features.first { $0.item == "abs_days" })
    let last = try #require(days.bins.last)
    #expect(
      last.label.hasSuffix("以上") && last.english.hasSuffix(" or more")
        && last.english.prefix { $0.isNumber } == last.label.prefix { $0.isNumber })
  }

  @Test func `a checked odds ratio lies within its limits, and says the same as the points`() throws {
    let days = try #require(card.features.first { $0.item == "abs_days" })
    let estimate = try #require(days.checkedOddsRatio), low = try #require(days.checkedLow), high = try #require(days.checkedHigh)
    #expect(low < estimate && estimate < high && estimate > 1, "the true odds go from 1/19 to 1 between few and many days")
  }

  @Test func `the fit behind the points is written with the coefficients of the card`() throws {
    let fit = try JSONValue(path: "\(study.runs)/run/model/fit.json")
    for feature in card.features {
      let term = fit["terms"]?.array?.first { $0["feature"]?.string == feature.item }
      #expect(term?["coefficient"]?.double == feature.coefficient && feature.coefficient > 0)
    }
    #expect(try #require(fit["kkt_violation"]?.double) < 1e-8)
  }

  @Test func `only frequencies of a tenth and more are listed, most often first`() {
    let frequencies = card.stability.map(\.frequency)
    #expect(frequencies == frequencies.sorted(by: >) && frequencies.allSatisfy { (0.1...1).contains($0) })
  }

  @Test func `a design with a constant has ones in front of its own columns`() {
    let X = Matrix(columns: [[1, 2, 3, 4], [5, 6, 7, 8]]), design = WithIntercept(X)
    #expect(design.rows == 4 && design.columns == 3)
    var block = [Double](repeating: .nan, count: 6)
    block.withUnsafeMutableBufferPointer { design.fill($0, rows: 1..<3) }
    #expect(block == [1, 1, 2, 3, 6, 7])
  }
}
