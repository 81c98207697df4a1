/// How strongly schools, their years, their classes and their traits move the yearly growth of pupils, in units of θ.
public struct SchoolEffectSizes: Sendable, Equatable {
  /// The standard deviation of what a school adds for ever, apart from its traits.
  public var school = 0.10
  /// The standard deviation of a school's single year.
  public var schoolYear = 0.06
  /// The standard deviation of a class.
  public var classroom = 0.06
  /// What each true trait adds, by standard deviation of the trait.
  public var trait = 0.06
  /// What the protective trait adds, by standard deviation of the trait and of the school's hardship.
  public var traitByHardship = 0.05
  /// What the company of pupils in hardship adds, by standard deviation of the school's hardship.
  public var composition = -0.04
  /// The correlation of the first trait (教員加配) with the school's hardship: extra staff go to hard schools.
  public var sentToHardship = 0.6

  /// The sizes of the first settings of all, which are those of `strong`.
  public init() {}

  /// Lasting effects of standard deviation 0.15.
  public static let strong = SchoolEffectSizes()

  /// Half of it: lasting effects of standard deviation 0.075, true traits of 0.03.
  public static let weak: SchoolEffectSizes = {
    var sizes = strong
    sizes.school = 0.05
    sizes.trait = 0.03
    sizes.traitByHardship = 0.025
    return sizes
  }()

  /// No lasting difference between schools, but for their pupils; single years and classes still differ.
  public static let none: SchoolEffectSizes = {
    var sizes = strong
    sizes.school = 0
    sizes.trait = 0
    sizes.traitByHardship = 0
    sizes.composition = 0
    return sizes
  }()
}
