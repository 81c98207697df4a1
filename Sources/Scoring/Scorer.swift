/// A rule made ready for scoring.
public struct Scorer: Sendable {
  /// The rule.
  public let rule: ScoringRule
  /// Whether the date of scoring lies outside the validity of the rule.
  public let isExpired: Bool
  let compiled: CompiledRule
  let valueInputs: [RuleInput]

  /// Makes a scorer; with a date outside the validity of the rule every child gets the status `REFUSED_EXPIRED`, without a date no child.
  /// - Throws: `ScoringError.invalid` when the structure of the rule is wrong.
  public init(_ rule: ScoringRule, asOf date: AsOfDate? = nil) throws(ScoringError) {
    try rule.validate()
    self.init(checked: rule, asOf: date)
  }

  init(checked rule: ScoringRule, asOf date: AsOfDate?) {
    self.rule = rule
    isExpired = date.map { !rule.description.validity.contains($0.schoolYear) } ?? false
    compiled = CompiledRule(rule)
    valueInputs = rule.valueInputs
  }

  /// The texts that `ScoringWorkspace.reasonTexts` points to.
  public var texts: [LocalizedText] { compiled.slotTexts }

  /// Memory for a loop over many children.
  public func makeWorkspace() -> ScoringWorkspace {
    ScoringWorkspace(inputs: valueInputs.count, items: rule.items.count, reasons: rule.interpretation.reasons.maximum)
  }

  /// Scores one child; `field(i)` gives the UTF-8 bytes of column `rule.columns[i]`. Nothing is allocated.
  /// - Complexity: O(bytes + items).
  public func score(into workspace: inout ScoringWorkspace, field: (Int) -> UnsafeBufferPointer<UInt8>) {
    for i in valueInputs.indices { read(field(i), column: i, into: &workspace) }
    finish(&workspace)
  }

  /// Reads the UTF-8 bytes of column `rule.columns[i]`: one step of a loop that cannot hand over all fields at once.
  public func read(_ field: UnsafeBufferPointer<UInt8>, column i: Int, into workspace: inout ScoringWorkspace) {
    compiled.read(field, input: i, into: &workspace)
  }

  /// Scores the child of whom every column was read.
  public func finish(_ workspace: inout ScoringWorkspace) {
    compiled.evaluate(&workspace, expired: isExpired)
  }

  /// The status of the last child in the workspace.
  public func status(_ outcome: ScoringOutcome) -> ScoreStatus {
    switch outcome.kind {
    case .scored: .scored
    case .scoredWithMissing: .scoredWithMissing(Int(outcome.detail))
    case .refusedRange: .refusedRange(input: valueInputs[Int(outcome.detail)].id)
    case .refusedUnseen: .refusedUnseen(input: valueInputs[Int(outcome.detail)].id)
    case .refusedNotANumber: .refusedNotANumber(input: valueInputs[Int(outcome.detail)].id)
    case .refusedExpired: .refusedExpired
    case .notInPopulation: .notInPopulation
    case .tooManyMissing: .tooManyMissing(Int(outcome.detail))
    }
  }
}
