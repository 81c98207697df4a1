import Glibc
import Modeling
import Scorecards
import Validation

/// From points to probabilities, fitted on the calibration part; integers, so that every system that looks them up gives the same.
struct CardCalibration: Sendable {
  /// Per total from the lowest to the highest, the probability in parts per million.
  let partsPerMillion: [Int]
  /// The total at and above which a child is proposed for assessment.
  let threshold: Int
  /// The share of the calibration children who reach the threshold.
  let proposedShare: Double

  private static let million = 1_000_000.0
  /// No total is said to be certain to have or not to have the outcome.
  private static let possible = 1...999_999

  /// Fits the map and finds the threshold at which no more children are proposed than the staff can assess, equal points together.
  /// - Complexity: O(rows log rows).
  init(_ model: CardModel, outcome: [Double], capacity: Double, threads: Int) throws {
    let totals = model.card.totals(model.calibrate, threads: threads).map(Double.init)
    let map = try PlattMap(outcome: outcome, score: totals, targets: .smoothed)
    partsPerMillion = (0...model.card.highestTotal).map { total in
      let share = (map(Double(total)) * Self.million).rounded()
      return min(max(Int(share), Self.possible.lowerBound), Self.possible.upperBound)
    }
    let threshold = Self.threshold(totals, capacity: capacity)
    self.threshold = Int(threshold)
    proposedShare = Double(totals.count { $0 >= threshold }) / Double(totals.count)
  }

  /// The lowest total that no more rows reach than the capacity; the highest that occurs when even this is too many.
  static func threshold(_ totals: [Double], capacity: Double) -> Double {
    let sorted = totals.sorted(by: >)
    let allowed = Int((capacity * Double(sorted.count)).rounded(.down))
    guard allowed < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[..<allowed].last { $0 > sorted[allowed] } ?? sorted[0]
  }

  /// The probabilities of totals.
  func probabilities(_ totals: [Int32]) -> [Double] { totals.map { Double(partsPerMillion[Int($0)]) / Self.million } }
}
