extension ScoringRule {
  /// The rule with check records for every bin, both sides of every cut, every missing reason, every refusal, both ends of every
  /// band and of every calibration step, the smallest and the largest score, the days at both ends of the validity, and some random records.
  /// - Throws: `ScoringError.invalid` when the structure of the rule is wrong, `.uncovered` when a bin cannot be reached.
  /// - Complexity: O(items × bins × items).
  public func addingCheckRecords() throws(ScoringError) -> ScoringRule {
    try validate()
    var builder = CheckRecordBuilder(self)
    let complete = withCheckRecords(builder.build())
    try complete.verify()
    return complete
  }

  /// The rule with these check records and the check sum that belongs to them.
  func withCheckRecords(_ records: [CheckRecord]) -> ScoringRule {
    let rule = ScoringRule(self, checkRecords: records, checkDigest: "")
    return ScoringRule(self, checkRecords: records, checkDigest: Self.digest(of: rule))
  }
}
