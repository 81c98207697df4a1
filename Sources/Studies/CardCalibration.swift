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

  private static let million = 1_000_000.0
  /// No total is said to be certain to have or not to have the outcome.
  private static let possible = 1...999_999

  /// Fits the map and finds the threshold at which the staff's capacity is used, with all children of equal points.
  /// - Complexity: O(rows log rows).
  init(_ model: CardModel, outcome: [Double], capacity: Double, threads: Int) throws {
    let totals = model.card.totals(model.calibrate, threads: threads).map(Double.init)
    let map = try PlattMap(outcome: outcome, score: totals, targets: .smoothed)
    partsPerMillion = (0...model.card.highestTotal).map { total in
      let share = (map(Double(total)) * Self.million).rounded()
      return min(max(Int(share), Self.possible.lowerBound), Self.possible.upperBound)
    }
    let sorted = totals.sorted(by: >)
    threshold = Int(sorted[max(0, Int((capacity * Double(sorted.count)).rounded(.down)) - 1)])
  }

  /// The probabilities of totals.
  func probabilities(_ totals: [Int32]) -> [Double] { totals.map { Double(partsPerMillion[Int($0)]) / Self.million } }
}
