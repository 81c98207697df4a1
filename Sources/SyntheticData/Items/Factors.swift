/// The five hidden conditions of a child in a year, or how strongly an item reflects each of them.
struct Factors: Equatable, Sendable {
  /// Poverty of the household.
  var poverty = 0.0
  /// Strain in the family.
  var strain = 0.0
  /// Distress of the child.
  var distress = 0.0
  /// Illness.
  var illness = 0.0
  /// Engagement with school; the others burden, this one protects.
  var engagement = 0.0

  /// The sum of products.
  func dot(_ other: Factors) -> Double {
    poverty * other.poverty + strain * other.strain + distress * other.distress + illness * other.illness + engagement * other.engagement
  }

  /// Whether every number is zero.
  var isZero: Bool { self == Factors() }

  /// The conditions that follow from five independent standard normal numbers; each has variance 1, engagement nearly so.
  init(from noise: Factors) {
    poverty = noise.poverty
    strain = 0.5 * poverty + 0.75.squareRoot() * noise.strain
    distress = 0.45 * strain + (1 - 0.45 * 0.45).squareRoot() * noise.distress
    illness = noise.illness
    engagement = -0.40 * distress - 0.20 * poverty + 0.87 * noise.engagement
  }

  init(poverty: Double = 0, strain: Double = 0, distress: Double = 0, illness: Double = 0, engagement: Double = 0) {
    self.poverty = poverty
    self.strain = strain
    self.distress = distress
    self.illness = illness
    self.engagement = engagement
  }

  /// How much of each noise is left after a year.
  static let memory = Factors(poverty: 0.95, strain: 0.70, distress: 0.60, illness: 0.75, engagement: 0.70)

  /// The noises a year later: `ρ·e + √(1 − ρ²)·ε`, which keeps the variance at 1.
  func aged(by fresh: Factors) -> Factors {
    func next(_ e: Double, _ ε: Double, _ ρ: Double) -> Double { ρ * e + (1 - ρ * ρ).squareRoot() * ε }
    let ρ = Self.memory
    return Factors(
      poverty: next(poverty, fresh.poverty, ρ.poverty), strain: next(strain, fresh.strain, ρ.strain),
      distress: next(distress, fresh.distress, ρ.distress), illness: next(illness, fresh.illness, ρ.illness),
      engagement: next(engagement, fresh.engagement, ρ.engagement))
  }
}
