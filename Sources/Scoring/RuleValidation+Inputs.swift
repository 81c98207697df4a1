extension RuleValidation {
  func check(_ input: RuleInput) throws(ScoringError) {
    let field = "inputs[\(input.id)]"
    try require(!input.column.isEmpty, "\(field).column", .empty)
    try require(!input.label.isBlank, "\(field).label", .empty)
    guard input.role == .value else {
      try require(rule.inputs.filter { $0.role == input.role }.count == 1, field, .duplicate(input.role.rawValue))
      if input.role == .recordedOn { try require(rule.description.validity.maximumDataAgeDays != nil, field, .wrongParts) }
      return try require(input.values == nil && input.missing == nil, field, .wrongParts)
    }
    guard let values = input.values, let missing = input.missing else { throw .invalid(path: "", field: field, defect: .wrongParts) }
    if values.isNumber { try checkNumber(values, field) } else { try checkTexts(values, field) }
    try check(missing, values, "\(field).missing")
  }

  private func checkNumber(_ values: InputValues, _ field: String) throws(ScoringError) {
    guard values.accepted == nil, values.unseen == nil, let range = values.range, (values.scale != nil) == (values.type == .decimal) else {
      throw .invalid(path: "", field: "\(field).values", defect: .wrongParts)
    }
    let scale = values.effectiveScale
    if values.type == .decimal {
      try require((1...Self.largestScale).contains(scale), "\(field).values.scale", .badScale(limit: Self.largestScale))
    }
    let low = try decimal(range.low, scale: scale, "\(field).values.range.low")
    let high = try decimal(range.high, scale: scale, "\(field).values.range.high")
    try require(low <= high, "\(field).values.range", .emptyRange)
  }

  private func checkTexts(_ values: InputValues, _ field: String) throws(ScoringError) {
    guard values.range == nil, values.scale == nil, values.unseen != nil, let accepted = values.accepted,
      values.type == .category || accepted.count == 2
    else {
      throw .invalid(path: "", field: "\(field).values", defect: .wrongParts)
    }
    try require(!accepted.isEmpty, "\(field).values.accepted", .empty)
    try unique(accepted, "\(field).values.accepted")
    for text in accepted { try require(isTrimmed(text), "\(field).values.accepted", .wrongParts) }
  }

  private func check(_ missing: InputMissing, _ values: InputValues, _ field: String) throws(ScoringError) {
    try require(!missing.empty.isEmpty, "\(field).empty", .empty)
    try unique(missing.codes.map(\.code) + (values.accepted ?? []), "\(field).codes")
    for code in missing.codes { try require(!code.reason.isEmpty && isTrimmed(code.code), "\(field).codes", .wrongParts) }
    for policy in [values.range?.outside, values.unseen] { try require(policy?.reason != "", "\(field)", .empty) }
  }

  func decimal(_ text: String, scale: Int, _ field: String) throws(ScoringError) -> Int64 {
    guard let value = DecimalText.exact(text, scale: scale) else {
      throw .invalid(path: "", field: field, defect: .notDecimal(scale: scale))
    }
    return value
  }

  /// A cell is trimmed before it is looked up, so a text with blanks at its ends would never be found.
  private func isTrimmed(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { CompiledRule.trimmed($0).count == $0.count }
  }
}
