extension ScoringRule {
  /// The rule with check records for every bin, both sides of every cut, every missing reason, every refusal, both sides of every
  /// band's limit, the smallest and the largest score, the days at both ends of the validity, and some random records.
  /// - Throws: `ScoringError.invalid` when the structure of the rule is wrong, `.uncovered` when a bin cannot be reached.
  /// - Complexity: O(items × bins × items).
  public func addingCheckRecords() throws(ScoringError) -> ScoringRule {
    try validate()
    var builder = CheckRecordBuilder(self)
    let records = builder.build()
    let complete = ScoringRule(self, checkRecords: records, checkDigest: Self.digest(of: records))
    try complete.verify()
    return complete
  }
}
