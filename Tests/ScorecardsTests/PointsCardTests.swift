import Glibc
import Testing

@testable import Scorecards

struct PointsCardTests {
  static func card(seed: Int, A: Double = 5) throws -> (
    card: PointsCard, design: BinnedDesign, β: [Double], data: (columns: [CandidateColumn], outcome: [Double])
  ) {
    let data = Simulation.children(rows: 1500, columns: 6, signals: 4, strength: 0.7, intercept: -1.5, seed: seed)
    let design = try Simulation.rows(data).design
    let β = try NonNegativePath(budget: .features(5)).fit(design, outcome: data.outcome).coefficients
    return (try PointsCard(design.items, coefficients: β, pointsPerDoubling: A), design, β, data)
  }

  @Test(arguments: 1...20)
  func `points are the rounded evidence, the lowest is 0 and the shifts are the base points`(seed: Int) throws {
    let (card, design, β, _) = try Self.card(seed: seed)
    #expect(!card.entries.isEmpty)
    for entry in card.entries {
      #expect(entry.points.min() == 0)
      #expect(entry.item == design.items[entry.column] && entry.coefficient == β[entry.column])
      for (points, evidence) in zip(entry.points, entry.item.weightsOfEvidence) {
        let exact = 5 / log(2) * entry.coefficient * evidence
        #expect(abs(Double(points + entry.shift) - exact) <= 0.5)
      }
    }
    #expect(card.basePoints == card.entries.reduce(0) { $0 + $1.shift })
    #expect(card.highestTotal == card.entries.reduce(0) { $0 + $1.points.max()! } && card.lowestTotal == 0)
  }

  @Test(arguments: 1...20)
  func `every certificate says monotone and the direction of the item`(seed: Int) throws {
    let (card, _, _, _) = try Self.card(seed: seed)
    for (certificate, entry) in zip(card.monotoneCertificates, card.entries) {
      #expect(certificate.isMonotone && certificate.feature == entry.item.feature)
      #expect(certificate.direction == entry.item.direction || certificate.direction == .none)
    }
  }

  @Test func `a broken order is certified as broken, at the bin where it breaks`() throws {
    let (_, design, _, _) = try Self.card(seed: 1)
    let item = design.items.first { $0.binCount >= 4 }!
    let points = [0, 2, 1, 3] + [Int](repeating: 0, count: item.slots.count - 4)
    let entry = PointsCard.Entry(item: item, column: 0, coefficient: 1, points: points, shift: 0)
    let certificate = MonotoneCertificate(entry)
    #expect(certificate.isMonotone == false && certificate.firstViolation == 2 && certificate.direction == .none)
  }

  @Test(arguments: 1...20)
  func `the totals of all rows are the sums of each row's points`(seed: Int) throws {
    let (card, design, _, data) = try Self.card(seed: seed)
    let totals = card.totals(design, threads: 2)
    #expect(totals == card.totals(design, threads: 1))
    for row in stride(from: 0, to: 1500, by: 37) {
      let slots = card.entries.map { entry -> Int in
        guard case .numbers(let values, _) = data.columns[entry.column].values else { return -1 }
        return entry.item.bin(of: values[row])
      }
      #expect(Int(totals[row]) == card.total(slots: slots))
    }
    #expect(totals.allSatisfy { $0 >= 0 && $0 <= Int32(card.highestTotal) })
  }

  @Test func `neutral reasons get the points of no evidence and missing is never below 0`() throws {
    var random = Simulation(seed: 3)
    let values = (0..<3000).map { _ in random.uniform() < 0.3 ? Double.nan : Double(random.below(20)) }
    let reasons = values.map { $0.isNaN ? UInt8(1 + random.below(2)) : 0 }
    let outcome = zip(values, reasons).map { x, reason in random.uniform() < (reason == 1 ? 0.02 : x > 10 ? 0.4 : 0.15) ? 1.0 : 0 }
    let column = CandidateColumn(Feature(item: "x"), values: .numbers(values, decimals: 0))
      .missing(reasons, reasons: [.empty, MissingReason("system_gap")])
    let item = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome))
    let entry = try #require(PointsCard([item], coefficients: [1], pointsPerDoubling: 5).entries.first)
    #expect(entry.points[item.bin(of: .nan, reason: 1)] == 0, "the lowest place is a missing reason here")
    #expect(entry.points[item.bin(of: .nan, reason: 2)] == -entry.shift)
    #expect(entry.points[item.unseenSlot] == -entry.shift)
    #expect(entry.points.allSatisfy { $0 >= 0 })
  }

  @Test func `features without points are left out`() throws {
    let (_, design, _, _) = try Self.card(seed: 2)
    let card = try PointsCard(design.items, coefficients: [1, 0, 1e-6, 0.5, 0, 0], pointsPerDoubling: 5)
    #expect(card.entries.map(\.column) == [0, 3])
  }

  @Test func `negative coefficients and senseless scales are refused`() throws {
    let (_, design, β, _) = try Self.card(seed: 2)
    #expect(throws: ScorecardsError.invalidSetting(name: "coefficients", allowed: "≥ 0")) {
      try PointsCard(design.items, coefficients: β.map { -$0 - 1 }, pointsPerDoubling: 5)
    }
    #expect(throws: ScorecardsError.invalidSetting(name: "pointsPerDoubling", allowed: "0 < A ≤ 1000")) {
      try PointsCard(design.items, coefficients: β, pointsPerDoubling: 0)
    }
  }
}
