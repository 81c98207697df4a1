/// What a card loses in discrimination by having whole points.
public struct RoundingLoss: Equatable, Sendable {
  /// Points for each doubling of the odds, A.
  public let pointsPerDoubling: Double
  /// The measure (area under the curve) of the card before rounding.
  public let continuous: Double
  /// The measure of the total points.
  public let rounded: Double
  /// The features that are left on the rounded card.
  public let features: Int

  /// What rounding costs.
  public var loss: Double { continuous - rounded }

  /// The choices of A that are tried unless others are given: coarse ones for paper, fine ones for systems.
  public static let usualChoices: [Double] = [2, 3, 5, 10]

  /// Measures cards of several A on one design, leaving offsets aside.
  /// - Parameter measure: the area under the curve of one score a row of the design.
  /// - Complexity: O(rows × features) and one measurement for each A, and one for the card before rounding.
  /// - Throws: `ScorecardsError.invalidSetting` for an A or a coefficient out of range.
  public static func measure(
    _ design: BinnedDesign, coefficients: [Double], choices: [Double] = usualChoices, threads: Int = 1, by measure: ([Double]) -> Double
  ) throws(ScorecardsError) -> [RoundingLoss] {
    let continuous = measure(design.predictors(coefficients, threads: threads))
    var losses: [RoundingLoss] = []
    for A in choices {
      let card = try PointsCard(design.items, coefficients: coefficients, pointsPerDoubling: A)
      let rounded = measure(card.totals(design, threads: threads).map(Double.init))
      losses.append(RoundingLoss(pointsPerDoubling: A, continuous: continuous, rounded: rounded, features: card.entries.count))
    }
    return losses
  }
}
