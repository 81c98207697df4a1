import Testing

@testable import Studies

struct CardCalibrationTests {
  /// Ten totals: one 9, two 7, three 4, four 0.
  private static let totals: [Double] = [0, 4, 7, 9, 4, 0, 7, 4, 0, 0]

  @Test(arguments: [(0.1, 9.0), (0.2, 9), (0.29, 9), (0.3, 7), (0.5, 7), (0.6, 4), (0.99, 4), (1, 0)])
  func `the threshold proposes no more children than the staff can assess`(capacity: Double, threshold: Double) {
    #expect(CardCalibration.threshold(Self.totals, capacity: capacity) == threshold)
    #expect(Double(Self.totals.count { $0 >= threshold }) <= capacity * Double(Self.totals.count) + 1e-9)
  }

  @Test func `where the highest points alone are too many children, these are proposed`() {
    #expect(CardCalibration.threshold([5, 5, 5, 5, 1], capacity: 0.2) == 5)
    #expect(CardCalibration.threshold([3, 3, 3], capacity: 0.01) == 3)
  }
}
