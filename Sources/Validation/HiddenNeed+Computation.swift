import Regression

extension HiddenNeed {
  /// Draws of the limits; with them the limits move by less than a hundredth of their distance from seed to seed.
  public static let draws = 20_000

  /// Estimates the need from the assessed children of each stratum; `known` are children in need whom the label knows already.
  /// - Complexity: O(draws × log draws).
  /// - Throws: `ValidationError` for impossible counts, a stratum with children of whom none was assessed, or a negative number known.
  public init(
    strata: [Stratum], known: Int? = nil, assessment: Assessment = .perfect, draws: Int = draws, seed: UInt64 = 1
  ) throws(ValidationError) {
    try Self.check(strata)
    guard known ?? 0 >= 0 else { throw .settingOutOfRange(name: "known") }
    guard draws > 1 else { throw .settingOutOfRange(name: "draws") }
    let total = StratifiedTotal(strata: strata, assessment: assessment)
    let interval = total.interval(draws: draws, seed: seed)
    self.init(strata: strata, children: total.estimate, interval: interval, knownShare: nil)
    guard let known = known.map(Double.init), known > 0 else { return }
    knownShare = Interval(low: known / (known + interval.high), high: known / (known + interval.low))
    knownShareEstimate = known / (known + children)
  }

  /// Estimates the need from the results of a design: 1 in need, 0 not, not a number where nobody assessed.
  /// - Complexity: O(n).
  /// - Throws: `ValidationError` when the rows are not those of the design, or as the other.
  public init(
    _ design: AuditDesign, score: [Double], eligible: [Bool], audit: [Double], settings: Settings = Settings()
  ) throws(ValidationError) {
    guard audit.count == score.count else { throw .lengthMismatch(role: .outcome, expected: score.count, found: audit.count) }
    if let row = audit.firstIndex(where: { $0 != 0 && $0 != 1 && !$0.isNaN }) { throw .outcomeNotBinary(row: row) }
    let members = try design.members(score: score, eligible: eligible)
    let strata = zip(design.strata, members).map { stratum, rows in
      let results = rows.map { audit[$0] }.filter { !$0.isNaN }
      return Stratum(
        lowestScore: stratum.lowestScore, children: rows.count, assessed: results.count, inNeed: results.count { $0 == 1 })
    }
    try self.init(strata: strata, known: settings.known, assessment: settings.assessment, seed: settings.seed)
  }

  /// What else an estimate depends on.
  public struct Settings: Sendable {
    /// Children in need whom the label knows.
    public var known: Int?
    /// How well the assessment tells who is in need.
    public var assessment: Assessment
    /// Of the draws of the limits.
    public var seed: UInt64

    /// Settings.
    public init(known: Int? = nil, assessment: Assessment = .perfect, seed: UInt64 = 1) {
      (self.known, self.assessment, self.seed) = (known, assessment, seed)
    }
  }

  private static func check(_ strata: [Stratum]) throws(ValidationError) {
    guard strata.contains(where: { $0.children > 0 }) else { throw .noRows }
    for (h, stratum) in strata.enumerated() {
      guard 0 <= stratum.inNeed, stratum.inNeed <= stratum.assessed, stratum.assessed <= stratum.children else {
        throw .countsImpossible(place: h)
      }
      guard stratum.children == 0 || stratum.assessed > 0 else { throw .stratumNotAssessed(stratum: h) }
    }
  }
}
