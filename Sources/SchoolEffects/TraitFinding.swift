/// What the schools say of one trait; effects are per standard deviation of the trait.
public struct TraitFinding: Equatable, Sendable {
  /// How many schools have it.
  public let schools: Int
  /// Why there is no answer; nil where there is one.
  public let problem: TraitProblem?
  /// The trait's effect for a school of mean hardship, given type and hardship.
  public let effect: TraitEstimate?
  /// The interaction with hardship: how much the effect grows per standard deviation of hardship.
  public let interaction: TraitEstimate?
  /// The effect after all traits are shrunken together.
  public let shrunken: ShrunkenTrait?
  /// Leaving one school out.
  public let leaveOneOut: LeaveOneOut?
}
