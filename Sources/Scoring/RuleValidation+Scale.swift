extension RuleValidation {
  /// The table of probabilities covers every score that can occur.
  func scale() throws(ScoringError) {
    let scale = rule.scale
    let limits = -Self.largestPoints...Self.largestPoints
    try number(scale.minimum, limits, "scale.minimum")
    try number(scale.maximum, limits, "scale.maximum")
    try number(scale.basePoints, limits, "scale.base_points")
    try number(scale.pointsPerDoubling, 1...Self.largestPoints, "scale.points_per_doubling")
    try require(scale.minimum <= scale.maximum, "scale", .emptyRange)
    let all = rule.items.map { $0.bins.map(\.points) + $0.missing.map(\.points) }
    let low = scale.basePoints + all.reduce(0) { $0 + $1.min()! }
    let high = scale.basePoints + all.reduce(0) { $0 + $1.max()! }
    try number(low, scale.minimum...scale.maximum, "scale.minimum")
    try require(high == scale.maximum, "scale.maximum", .notTheLargest(high))
  }

  func calibration() throws(ScoringError) {
    let steps = rule.interpretation.calibration
    let field = "interpretation.calibration"
    try table(steps.map(\.minimumScore), field)
    for step in steps { try number(step.probabilityPPM, 0...Self.certain, field) }
    for (one, next) in zip(steps, steps.dropFirst()) { try require(one.probabilityPPM <= next.probabilityPPM, field, .notAscending) }
  }

  func bands() throws(ScoringError) {
    let bands = rule.interpretation.bands
    try table(bands.map(\.minimumScore), "interpretation.bands")
    try unique(bands.map(\.id), "interpretation.bands.id")
    for band in bands {
      try require(!band.name.isBlank && !band.action.isBlank, "interpretation.bands[\(band.id)]", .empty)
      try number(band.capacity ?? 0, 0...Int(Int32.max), "interpretation.bands[\(band.id)].capacity")
      if let observed = band.observed { try check(observed, "interpretation.bands[\(band.id)].observed") }
    }
  }

  private func check(_ observed: BandObservation, _ field: String) throws(ScoringError) {
    let least = BandObservation.smallestCount
    try number(observed.children, 2 * least...Int(Int32.max), "\(field).children")
    try number(observed.events, least...observed.children - least, "\(field).events")
    try require(!observed.years.isEmpty, "\(field).years", .empty)
  }

  func reasons() throws(ScoringError) {
    let reasons = rule.interpretation.reasons
    try number(reasons.maximum, 1...rule.items.count.clamped(from: ReasonRule.defaultMaximum), "interpretation.reasons.maximum")
    try number(reasons.maximumUnknown, 0...rule.items.count, "interpretation.reasons.maximum_unknown")
    try require(!reasons.none.isBlank && !reasons.insufficient.isBlank, "interpretation.reasons", .empty)
  }

  private func table(_ scores: [Int], _ field: String) throws(ScoringError) {
    try require(!scores.isEmpty, field, .empty)
    try require(scores[0] == rule.scale.minimum, field, .wrongStart(rule.scale.minimum))
    try require(zip(scores, scores.dropFirst()).allSatisfy { $0 < $1 }, field, .notAscending)
    try number(scores[scores.count - 1], rule.scale.minimum...rule.scale.maximum, field)
  }
}

extension Int {
  /// At least `floor`.
  fileprivate func clamped(from floor: Int) -> Int { Swift.max(self, floor) }
}
