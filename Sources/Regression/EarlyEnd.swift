/// When a path of falling penalties has said everything: the rule of glmnet, which differs between families.
struct EarlyEnd {
  private let family: any Family
  private var ratios: [Double] = []

  init(_ family: any Family) { self.family = family }

  /// The least change of the deviance ratio.
  private static let leastChange = 1e-5
  /// A deviance ratio beyond which nothing is left to explain.
  private static let largestRatio = 0.999
  /// The number of penalties that are always fitted.
  private static let fewestSteps = 5

  /// Whether the path ends after a point with this share of the deviance explained.
  mutating func ends(after ratio: Double) -> Bool {
    ratios.append(ratio)
    guard ratios.count >= EarlyEnd.fewestSteps else { return false }
    return ratio > EarlyEnd.largestRatio || hasStopped(ratio)
  }

  private func hasStopped(_ ratio: Double) -> Bool {
    let last = ratio - ratios[ratios.count - 2]
    if family.isBinary { return last < EarlyEnd.leastChange }
    if family.estimatesDispersion { return last < EarlyEnd.leastChange * ratio }
    return ratio - ratios[ratios.count - EarlyEnd.fewestSteps] < 10 * EarlyEnd.leastChange * ratio
  }
}
