/// A rule made ready for scoring.
public struct Scorer: Sendable {
  /// The rule.
  public let rule: ScoringRule
  /// Whether the date of scoring lies outside the validity of the rule.
  public let isExpired: Bool
  private let expiry: ExpiredRule
  private let oldestDay: Int?
  private let dataDay: Int?
  let compiled: CompiledRule
  let valueInputs: [RuleInput]
  /// Their ids.
  let inputNames: [String]

  /// Makes a scorer; with a date outside the validity of the rule every child gets the status `REFUSED_EXPIRED`, or is answered and marked
  /// as `expiry` says; without a date no child.
  ///
  /// Where the rule limits the age of data, `dataAsOf` is the day of the data of all children; without it the day of each child is read by
  /// `readDay`, and a child without one is `REFUSED_STALE`.
  /// - Throws: `ScoringError.invalid` when the structure of the rule is wrong.
  public init(
    _ rule: ScoringRule, asOf date: AsOfDate? = nil, expiry: ExpiredRule = .refused, dataAsOf: AsOfDate? = nil
  ) throws(ScoringError) {
    try rule.validate()
    self.init(checked: rule, asOf: date, expiry: expiry, dataAsOf: dataAsOf)
  }

  init(checked rule: ScoringRule, asOf date: AsOfDate?, expiry: ExpiredRule = .refused, dataAsOf: AsOfDate? = nil) {
    self.rule = rule
    self.expiry = expiry
    oldestDay = rule.description.validity.oldestDay(on: date)
    dataDay = dataAsOf?.dayNumber
    isExpired = date.map { !rule.description.validity.contains($0.schoolYear) } ?? false
    compiled = CompiledRule(rule)
    valueInputs = rule.valueInputs
    inputNames = valueInputs.map(\.id)
  }

  /// The texts that `ScoringWorkspace.reasonTexts` points to.
  public var texts: [LocalizedText] { compiled.slotTexts }

  /// Memory for a loop over many children, of whom up to `rows` are scored together.
  public func makeWorkspace(rows: Int = 1) -> ScoringWorkspace {
    ScoringWorkspace(inputs: valueInputs.count, items: rule.items.count, reasons: rule.interpretation.reasons.maximum, rows: rows)
  }

  /// Scores one child; `field(i)` gives the UTF-8 bytes of column `rule.columns[i]`. Nothing is allocated.
  /// - Complexity: O(bytes + items).
  public func score(into workspace: inout ScoringWorkspace, field: (Int) -> UnsafeBufferPointer<UInt8>) {
    for i in valueInputs.indices { read(field(i), column: i, into: &workspace) }
    finish(&workspace)
  }

  /// Reads the UTF-8 bytes of column `rule.columns[i]` of one child: one step of a loop that cannot hand over all fields at once.
  public func read(_ field: UnsafeBufferPointer<UInt8>, column i: Int, row: Int = 0, into workspace: inout ScoringWorkspace) {
    compiled.read(field, input: i, row: row, into: &workspace)
  }

  /// Reads column `rule.columns[i]` of as many children as there are fields; fields that lie among `memory` are read faster.
  /// - Complexity: O(bytes of the fields).
  public func read(
    _ fields: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, among memory: UnsafeBufferPointer<UInt8>, column i: Int,
    into workspace: inout ScoringWorkspace
  ) {
    precondition(fields.count <= workspace.rows, "no more children than the workspace has room for")
    compiled.read(fields, among: memory, input: i, into: &workspace)
  }

  /// Scores the first `rows` children, of whom every column was read.
  /// - Complexity: O(rows × items).
  public func finish(_ workspace: inout ScoringWorkspace, rows: Int = 1) {
    precondition(rows <= workspace.rows, "no more children than the workspace has room for")
    compiled.evaluate(&workspace, rows: rows, refusal: refusal, oldestDay: needsDays ? oldestDay : nil)
  }

  /// Whether the day on which the values of each child were recorded must be read with `readDay`.
  public var needsDays: Bool { oldestDay != nil && dataDay == nil }

  /// Reads the day on which the values of a child were recorded (`2026-04-01`); anything else is no day.
  public func readDay(_ field: UnsafeBufferPointer<UInt8>, row: Int = 0, into workspace: inout ScoringWorkspace) {
    let date = AsOfDate(String(decoding: CompiledRule.trimmed(field), as: UTF8.self))
    workspace.days[row] = date?.dayNumber ?? ScoringWorkspace.noDay
  }

  /// Why every child is refused.
  private var refusal: ScoringOutcome.Kind? {
    if isExpired && expiry == .refused { return .refusedExpired }
    guard let oldestDay, let dataDay else { return nil }
    return dataDay < oldestDay ? .refusedStale : nil
  }

  /// The status, marked where the rule is used past its validity.
  public func marked(_ status: ScoreStatus) -> ScoreStatus { isExpired && expiry == .marked ? .expired(status) : status }

  /// The status of the last child in the workspace.
  public func status(_ outcome: ScoringOutcome) -> ScoreStatus { marked(plainStatus(outcome)) }

  private func plainStatus(_ outcome: ScoringOutcome) -> ScoreStatus {
    switch outcome.kind {
    case .scored: .scored
    case .scoredWithMissing: .scoredWithMissing(Int(outcome.detail))
    case .refusedRange: .refusedRange(input: valueInputs[Int(outcome.detail)].id)
    case .refusedUnseen: .refusedUnseen(input: valueInputs[Int(outcome.detail)].id)
    case .refusedNotANumber: .refusedNotANumber(input: valueInputs[Int(outcome.detail)].id)
    case .refusedExpired: .refusedExpired
    case .refusedStale: .refusedStale
    case .notInPopulation: .notInPopulation
    case .tooManyMissing: .tooManyMissing(Int(outcome.detail))
    }
  }
}
