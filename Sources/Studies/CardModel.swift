import Modeling
import Scorecards

/// A trained card with its features read for each part of the cohort.
struct CardModel: Sendable {
  let card: PointsCard
  let fit: NonNegativeFit
  let stability: [(feature: String, frequency: Double)]
  let candidates: Int
  let train: BinnedDesign
  let calibrate: BinnedDesign
  let test: BinnedDesign
  /// Whether some of the selected features found no place within the budget.
  let cutByBudget: Bool
  /// Candidates that say the same as stronger ones and were left out.
  let aliased: [String]
}
