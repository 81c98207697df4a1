extension ScoringRule {
  /// Checks the structure of the rule, without its check records.
  /// - Throws: `ScoringError.invalid` at the first defect.
  public func validate() throws(ScoringError) { try RuleValidation(rule: self).run() }

  /// Checks the structure and scores the check records again.
  /// - Throws: `ScoringError` at the first defect, or at the first record whose answer differs.
  /// - Complexity: O(check records × items).
  public func verify() throws(ScoringError) { try verify(digest: Self.digest(of: self)) }

  /// Checks the structure and scores the check records again; `digest` is the check sum that the rule should name.
  func verify(digest: String) throws(ScoringError) {
    try validate()
    guard !checkRecords.isEmpty else { throw .invalid(path: "", field: "check_records", defect: .noCheckRecords) }
    let scorer = Scorer(checked: self, asOf: nil)
    var workspace = scorer.makeWorkspace()
    var covered: Set<Int32> = []
    for (i, record) in checkRecords.enumerated() {
      if let field = scorer.difference(of: record, workspace: &workspace) { throw .checkFailed(path: "", record: i + 1, field: field) }
      if workspace.outcome.isCounted { covered.formUnion(workspace.slots) }
    }
    guard checkDigest == digest else { throw .checkDigest(path: "") }
    try requireCoverage(covered)
  }

  private func requireCoverage(_ covered: Set<Int32>) throws(ScoringError) {
    let reasons = missingReasons
    for (item, compiled) in zip(items, CompiledRule(self).items) {
      for i in item.bins.indices where !covered.contains(compiled.slot + Int32(i)) {
        throw .uncovered(path: "", field: "items[\(item.id)].bins[\(i)]")
      }
      for missing in item.missing where !covered.contains(compiled.slot + compiled.bins + Int32(reasons.firstIndex(of: missing.reason)!)) {
        throw .uncovered(path: "", field: "items[\(item.id)].missing[\(missing.reason)]")
      }
    }
  }

  /// FNV-1a, 64 bits, of the rule's JSON with an empty check sum; every change of one byte changes it.
  static func digest(of rule: ScoringRule) -> String {
    var sum = CheckSum()
    for byte in RuleFile.encode(ScoringRule(rule, checkRecords: rule.checkRecords, checkDigest: "")) { sum.add(byte) }
    return sum.text
  }
}

extension Scorer {
  /// The first field of a check record that differs from the answer of the rule.
  fileprivate func difference(of record: CheckRecord, workspace: inout ScoringWorkspace) -> String? {
    guard record.asOf == nil || AsOfDate(record.asOf!) != nil else { return "as_of" }
    guard record.recordedOn == nil || AsOfDate(record.recordedOn!) != nil else { return "recorded_on" }
    guard record.inputs.count == inputNames.count, inputNames.allSatisfy({ record.inputs[$0] != nil }) else { return "inputs" }
    let answer = self.record(record.inputs, asOf: record.asOf, recordedOn: record.recordedOn, workspace: &workspace)
    if record.status != answer.status { return "status" }
    if record.points != answer.points { return "points" }
    if record.probabilityPPM != answer.probabilityPPM { return "probability_ppm" }
    if record.band != answer.band { return "band" }
    return record.reasons == answer.reasons ? nil : "reasons"
  }

  /// Scores cells given by the ids of inputs and writes the answer down as a check record.
  func record(_ inputs: [String: String], asOf: String?, recordedOn: String? = nil, workspace: inout ScoringWorkspace) -> CheckRecord {
    for (i, name) in inputNames.enumerated() {
      var cell = inputs[name] ?? ""
      cell.withUTF8 { compiled.read($0, input: i, row: 0, into: &workspace) }
    }
    var day = recordedOn ?? ""
    day.withUTF8 { readDay($0, into: &workspace) }
    let date = asOf.flatMap { AsOfDate($0) }
    let validity = rule.description.validity
    let isExpired = date.map { !validity.contains($0.schoolYear) } ?? false
    compiled.evaluate(&workspace, refusal: isExpired ? .refusedExpired : nil, oldestDay: validity.oldestDay(on: date))
    return CheckRecord(inputs: inputs, asOf: asOf, recordedOn: recordedOn, score: score(of: workspace))
  }
}
