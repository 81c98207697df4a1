import Testing

@testable import Scorecards

struct MonotoneCertificateTests {
  /// A certificate of points for the bins of an item; a missing reason and the place of the unseen get 99 and 0.
  private func certificate(_ points: [Int]) throws -> MonotoneCertificate {
    let values = (0..<600).map { Double($0 % 10) }, cuts = (1..<max(points.count, 1)).map { Double($0) }
    let column = CandidateColumn(Feature(item: "x"), values: .numbers(values, decimals: 0)).directed(.none, officialCuts: cuts)
    let item = try OptimalBinning().bin(column, against: BinningTarget(outcome: values.map { $0 > 6 ? 1 : 0 }))
    #expect(item.binCount == points.count)
    return MonotoneCertificate(PointsCard.Entry(item: item, column: 0, coefficient: 1, points: points + [99, 0], shift: 0))
  }

  @Test(
    arguments: [
      ([0, 1, 1, 4], .rising), ([5, 3, 3, 0], .falling), ([2, 2, 2], .none), ([3], .none), ([0, 1], .rising), ([1, 0], .falling)
    ] as [([Int], RiskDirection)])
  func `points that go one way are monotone, and equal ones have no direction`(points: [Int], direction: RiskDirection) throws {
    let certificate = try certificate(points)
    #expect(certificate.isMonotone && certificate.firstViolation == nil && certificate.direction == direction)
    #expect(certificate.feature == Feature(item: "x"))
  }

  @Test(arguments: [([0, 2, 1, 3], 2), ([0, 1, 2, 1], 3), ([3, 2, 1, 2], 3), ([5, 6, 1], 2), ([4, 0, 1, 0], 2)])
  func `broken points are certified at the bin where the better of both directions breaks`(points: [Int], at: Int) throws {
    let certificate = try certificate(points)
    #expect(!certificate.isMonotone && certificate.firstViolation == at && certificate.direction == .none)
  }
}
