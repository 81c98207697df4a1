/// One item of the registers: its title, how its values arise, and what is true of it.
struct CityItem: Sendable {
  /// What an official expects of the risk as the value goes up, from the title alone and so sometimes wrongly.
  enum Direction: String, Sendable { case rising, falling, none }
  /// Whose property the item is.
  enum Level: String, Sendable { case child, household, school }

  let id: String
  let label: String
  let kind: ItemKind
  let role: ItemRole
  let loads: Factors
  let effects: ByOutcome
  let trend: Trend
  /// Whether the item is the same every year.
  let isStatic: Bool
  let missing: ItemMissingness
  let recording: Recording
  let direction: Direction
  let level: Level

  init(
    _ id: String, _ label: String, _ kind: ItemKind, _ role: ItemRole, loads: Factors = Factors(), effects: ByOutcome = ByOutcome(),
    trend: Trend = Trend(), isStatic: Bool = false, missing: ItemMissingness = .none, recording: Recording = Recording(),
    direction: Direction = .rising, level: Level = .child
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.role = role
    self.loads = loads
    self.effects = effects
    self.trend = trend
    self.isStatic = isStatic
    self.missing = missing
    self.recording = recording
    self.direction = direction
    self.level = level
  }
}

/// How an item moves with grade, sex and year, in standard deviations of its latent score.
struct Trend: Equatable, Sendable {
  var grade = 0.0
  var sex = 0.0
  var year = 0.0
}
