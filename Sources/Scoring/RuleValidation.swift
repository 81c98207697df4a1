/// Checks the structure of a rule; stops at the first defect.
struct RuleValidation {
  /// The longest list of a rule other than check records and calibration steps.
  static let longestList = 500
  static let longestTable = 10_000
  static let mostCheckRecords = 20_000
  /// The most digits after the point.
  static let largestScale = 6
  static let largestPoints = 10_000
  static let certain = 1_000_000
  /// The most days that data may be old.
  static let largestAge = 36_500

  let rule: ScoringRule

  func run() throws(ScoringError) {
    try lists()
    try description()
    for input in rule.inputs { try check(input) }
    try exclusions()
    for item in rule.items { try check(item) }
    try scale()
    try calibration()
    try bands()
    try reasons()
  }

  func require(_ condition: Bool, _ field: String, _ defect: @autoclosure () -> RuleDefect) throws(ScoringError) {
    if !condition { throw .invalid(path: "", field: field, defect: defect()) }
  }

  func unique(_ names: [String], _ field: String) throws(ScoringError) {
    var seen: Set<String> = []
    for name in names {
      try require(!name.isEmpty, field, .empty)
      try require(seen.insert(name).inserted, field, .duplicate(name))
    }
  }

  func number(_ value: Int, _ limits: ClosedRange<Int>, _ field: String) throws(ScoringError) {
    try require(limits.contains(value), field, .outsideLimits(low: limits.lowerBound, high: limits.upperBound))
  }

  func length(_ list: some Collection, _ field: String, limit: Int = Self.longestList) throws(ScoringError) {
    try require(list.count <= limit, field, .tooLong(limit: limit))
  }

  /// Every later check may loop over lists within lists.
  private func lists() throws(ScoringError) {
    try length(rule.inputs, "inputs")
    try length(rule.items, "items")
    try length(rule.interpretation.bands, "interpretation.bands")
    try length(rule.interpretation.calibration, "interpretation.calibration", limit: Self.longestTable)
    try length(rule.checkRecords, "check_records", limit: Self.mostCheckRecords)
    try length(rule.description.population.exclusions, "description.population.exclusions")
    for input in rule.inputs {
      try length(input.values?.accepted ?? [], "inputs[\(input.id)].values.accepted")
      try length(input.missing?.codes ?? [], "inputs[\(input.id)].missing.codes")
    }
    for item in rule.items {
      try length(item.bins, "items[\(item.id)].bins")
      try length(item.missing, "items[\(item.id)].missing")
      try length(item.feature.inputs, "items[\(item.id)].feature.inputs")
      for bin in item.bins { try length(bin.values ?? [], "items[\(item.id)].bins") }
    }
    try length(Set(rule.valueInputs.flatMap(\.missingReasons)), "inputs.missing")
    try unique(rule.inputs.map(\.id), "inputs.id")
    try unique(rule.valueInputs.map(\.column), "inputs.column")
    try unique(rule.items.map(\.id), "items.id")
    try require(!rule.items.isEmpty, "items", .empty)
  }

  private func description() throws(ScoringError) {
    let description = rule.description
    try require(!description.id.isEmpty, "description.id", .empty)
    let texts = [
      ("title", description.title), ("purpose", description.purpose), ("outcome", description.outcome),
      ("intended_use", description.intendedUse), ("prohibited_use", description.prohibitedUse),
      ("population.text", description.population.text)
    ]
    for (field, text) in texts { try require(!text.isBlank, "description.\(field)", .empty) }
    try require(description.validity.fromYear <= description.validity.toYear, "description.validity", .emptyRange)
    try number(description.validity.maximumDataAgeDays ?? 1, 1...Self.largestAge, "description.validity.maximum_data_age_days")
  }

  private func exclusions() throws(ScoringError) {
    for exclusion in rule.description.population.exclusions {
      let field = "description.population.exclusions[\(exclusion.input)]"
      guard let accepted = rule.input(exclusion.input)?.values?.accepted else {
        throw .invalid(path: "", field: field, defect: .unknownInput(exclusion.input))
      }
      try length(exclusion.values, field)
      try require(!exclusion.values.isEmpty, field, .empty)
      for value in exclusion.values { try require(accepted.contains(value), field, .unbinnedValue(value)) }
    }
  }
}
