/// What the schools say of one trait; effects are in units of the score per standard deviation of the trait within school types.
public struct TraitFinding: Equatable, Sendable {
  /// How many schools of the study have it.
  public let schools: Int
  /// Why there is no answer; nil where there is one.
  public let problem: TraitProblem?
  /// The standard deviation of the trait within school types; divide an effect by it for the effect of one unit of the trait.
  public var standardDeviation: Double?
  /// The trait's effect, given type and hardship.
  public var effect: TraitEstimate?
  /// The interaction with hardship: how much the effect grows per standard deviation of hardship; nil where it cannot be told from the trait.
  public var interaction: TraitEstimate?
  /// The effect after all traits are shrunken together.
  public var shrunken: ShrunkenTrait?
  /// Leaving one school out; nil where one school alone has a value of its own.
  public var leaveOneOut: LeaveOneOut?
}
