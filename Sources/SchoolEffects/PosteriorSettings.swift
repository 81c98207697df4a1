/// How the posterior distribution of school effects is made and what is asked of it.
public struct PosteriorSettings: Equatable, Sendable {
  /// The scale of the half-normal prior of the standard deviation between schools, as a multiple of the residual standard deviation.
  ///
  /// 0.15 residual standard deviations of a pupil's growth: 0.1 on a scale where these are 0.65, as on that of 埼玉県学力・学習状況調査.
  public var schoolPriorScale = 0.15
  /// The same for years within schools.
  public var yearPriorScale = 0.12
  /// The effect that matters, in units of the score: `P(u > margin)` is answered.
  public var margin = 0.05
  /// How many joint draws stand behind ranks.
  public var draws = 4000
  /// The seed of the draws.
  public var seed: UInt64 = 1
  /// Schools with fewer rows are said to be too small.
  public var smallestSchool = 10
  /// Schools with fewer rows get an interval, but no probability and no rank.
  public var smallestRanked = 30

  /// The settings of the guide, for growth.
  public init() {}

  /// Settings for levels without a prior score: schools differ by half a residual standard deviation there, not by a sixth.
  public static let level: PosteriorSettings = {
    var settings = PosteriorSettings()
    settings.schoolPriorScale = 0.5
    settings.yearPriorScale = 0.2
    return settings
  }()
}
