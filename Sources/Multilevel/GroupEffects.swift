public import LinearAlgebra

/// The predicted effects of each level of a factor for one term.
public struct GroupEffects: Sendable {
  /// The place of the factor in the data's list of factors.
  public let factor: Int
  /// The conditional modes (best linear unbiased predictions): levels × columns of the term.
  public let modes: Matrix
  /// The standard deviations of the effects given the outcome, with the fixed effects and variances taken as known; lme4's `condVar`.
  public let conditionalErrors: Matrix
}
