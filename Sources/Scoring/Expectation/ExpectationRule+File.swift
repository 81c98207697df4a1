extension ExpectationRule {
  /// Opens a rule file: checks its structure and computes its check records again.
  /// - Throws: `ScoringError` naming the file, at the first thing that is wrong.
  public static func load(path: String) throws(ScoringError) -> ExpectationRule {
    try load(contents: try RuleFile.contents(of: path), path: path)
  }

  /// Opens a rule from the bytes of its file, as `load(path:)` does.
  /// - Throws: `ScoringError` naming the file, at the first thing that is wrong.
  public static func load(contents bytes: [UInt8], path: String) throws(ScoringError) -> ExpectationRule {
    let rule = try RuleFile.parse(ExpectationRule.self, bytes, path: path, newest: supportedFormat)
    do { try rule.verify() } catch { throw error.naming(path) }
    return rule
  }

  /// Whether a file says of which kind of rule it is, as rules with points do not.
  /// - Throws: `ScoringError` when it cannot be read.
  public static func isKind(ofFile path: String) throws(ScoringError) -> Bool {
    try isKind(contents: try RuleFile.contents(of: path), path: path)
  }

  /// The same for the bytes of a file.
  /// - Throws: `ScoringError` when they are not JSON.
  public static func isKind(contents bytes: [UInt8], path: String) throws(ScoringError) -> Bool {
    try RuleFile.shape(bytes, path: path)["kind"] != nil
  }

  /// The rule as JSON: sorted keys, indented, the same bytes each time.
  public func json() -> String { String(decoding: RuleFile.encode(self), as: UTF8.self) + "\n" }

  /// The rule with records that reach every grade, both limits of every column, and every way to be refused.
  /// - Throws: `ScoringError.invalid` when the structure does not hold.
  public func addingCheckRecords() throws(ScoringError) -> ExpectationRule {
    try validate()
    var rule = self
    let lowest = Dictionary(uniqueKeysWithValues: inputs.map { ($0.id, $0.minimum) })
    var records = constants.map { Record(grade: $0.grade, values: lowest) }
    let grade = constants[0].grade
    for input in inputs {
      for value in [input.maximum, ""] {
        var values = lowest
        values[input.id] = value
        records.append(Record(grade: grade, values: values))
      }
    }
    records.append(Record(grade: "", values: lowest))
    rule.checkRecords = records.map { Record(grade: $0.grade, values: $0.values, expected: expected(grade: $0.grade, values: $0.values)) }
    return rule
  }

  /// Checks the structure and computes the check records again.
  /// - Throws: `ScoringError` at the first defect, or at the first record whose answer differs.
  public func verify() throws(ScoringError) {
    try validate()
    guard !checkRecords.isEmpty else { throw .invalid(path: "", field: "check_records", defect: .noCheckRecords) }
    for (i, record) in checkRecords.enumerated() where expected(grade: record.grade, values: record.values) != record.expected {
      throw .checkFailed(path: "", record: i + 1, field: "expected")
    }
    for constant in constants where !checkRecords.contains(where: { $0.grade == constant.grade && $0.expected != nil }) {
      throw .uncovered(path: "", field: "constants[\(constant.grade)]")
    }
    for input in inputs where !checkRecords.contains(where: { $0.values[input.id] == input.maximum && $0.expected != nil }) {
      throw .uncovered(path: "", field: "inputs[\(input.id)]")
    }
  }

  /// Checks the structure.
  private func validate() throws(ScoringError) {
    guard kind == Self.kind else { throw .invalid(path: "", field: "kind", defect: .empty) }
    guard !constants.isEmpty else { throw .invalid(path: "", field: "constants", defect: .empty) }
    guard (0...Self.scale).contains(decimals) else { throw .invalid(path: "", field: "decimals", defect: .badScale(limit: Self.scale)) }
    try distinct(constants.map(\.grade), "constants")
    try distinct(inputs.map(\.id), "inputs")
    for input in inputs {
      try decimal([input.minimum, input.maximum], "inputs[\(input.id)]")
    }
    for term in terms {
      guard inputs.contains(where: { $0.id == term.input }) else {
        throw .invalid(path: "", field: "terms[\(term.input)]", defect: .unknownInput(term.input))
      }
    }
    try decimal(terms.map(\.coefficient) + constants.map(\.value), "terms")
  }

  private func distinct(_ names: [String], _ field: String) throws(ScoringError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw .invalid(path: "", field: field, defect: .duplicate(name)) }
  }

  private func decimal(_ texts: [String], _ field: String) throws(ScoringError) {
    for text in texts where DecimalText.exact(text, scale: Self.scale) == nil {
      throw .invalid(path: "", field: field, defect: .notDecimal(scale: Self.scale))
    }
  }
}
