extension RuleValidation {
  func check(_ item: RuleItem) throws(ScoringError) {
    let field = "items[\(item.id)]"
    try require(!item.label.isBlank, "\(field).label", .empty)
    let form = try checkFeature(item, "\(field).feature")
    try require(!item.bins.isEmpty, "\(field).bins", .empty)
    if item.feature.kind == .level, !form.isNumber {
      try checkCategories(item, accepted: form.accepted ?? [], field)
    } else {
      try checkCuts(item, form, field)
    }
    try checkPoints(item, field)
    try checkWording(item, field)
  }

  private func checkFeature(_ item: RuleItem, _ field: String) throws(ScoringError) -> InputValues {
    let feature = item.feature
    var forms: [InputValues] = []
    for id in feature.inputs {
      guard let values = rule.input(id)?.values else { throw .invalid(path: "", field: field, defect: .unknownInput(id)) }
      forms.append(values)
    }
    try unique(feature.inputs, "\(field).inputs")
    guard let form = forms.first, forms.allSatisfy({ $0.isNumber == form.isNumber && $0.effectiveScale == form.effectiveScale }) else {
      throw .invalid(path: "", field: field, defect: .wrongParts)
    }
    switch feature.kind {
    case .level: try require(forms.count == 1 && feature.atLeast == nil && feature.values == nil, field, .wrongParts)
    case .change: try require(forms.count == 2 && form.isNumber && feature.atLeast == nil && feature.values == nil, field, .wrongParts)
    case .years: try checkYears(feature, forms, field)
    }
    return form
  }

  private func checkYears(_ feature: ItemFeature, _ forms: [InputValues], _ field: String) throws(ScoringError) {
    try require((feature.atLeast != nil) == forms[0].isNumber && (feature.values != nil) != forms[0].isNumber, field, .wrongParts)
    if let threshold = feature.atLeast { _ = try decimal(threshold, scale: forms[0].effectiveScale, "\(field).at_least") }
    for value in feature.values ?? [] {
      try require(forms.allSatisfy { $0.accepted?.contains(value) ?? false }, "\(field).values", .unbinnedValue(value))
    }
  }

  private func checkCategories(_ item: RuleItem, accepted: [String], _ field: String) throws(ScoringError) {
    let binned = item.bins.flatMap { $0.values ?? [] }
    for bin in item.bins { try require(bin.below == nil && bin.values?.isEmpty == false, "\(field).bins", .wrongParts) }
    try unique(binned, "\(field).bins")
    for value in Set(binned).symmetricDifference(accepted).sorted() { try require(false, "\(field).bins", .unbinnedValue(value)) }
    try require(item.direction == .none, "\(field).direction", .wrongParts)
  }

  private func checkCuts(_ item: RuleItem, _ form: InputValues, _ field: String) throws(ScoringError) {
    let scale = rule.scale(of: item)
    var cuts: [Int64] = []
    for (i, bin) in item.bins.enumerated() {
      try require(bin.values == nil, "\(field).bins[\(i)]", .wrongParts)
      guard let below = bin.below else { continue }
      let cut = try decimal(below, scale: scale + 1, "\(field).bins[\(i)].below")
      try require(!cut.isMultiple(of: 10), "\(field).bins[\(i)].below", .cutOnRecordableValue)
      try require(i + 1 < item.bins.count && cuts.last.map { $0 < cut } ?? true, "\(field).bins[\(i)].below", .cutOrder)
      cuts.append(cut)
    }
    try require(cuts.count == item.bins.count - 1, "\(field).bins", .cutOrder)
    let possible = possibleValues(of: item, form)
    let edges = [possible.lowerBound * 10] + cuts + [possible.upperBound * 10]
    for (low, high) in zip(edges, edges.dropFirst()) {
      try require(low <= high && high.floored >= low.ceiled, "\(field).bins", .unreachableBin)
    }
    try checkDirection(item, field)
  }

  /// The scaled values that the feature can take inside the plausible ranges.
  func possibleValues(of item: RuleItem, _ form: InputValues) -> ClosedRange<Int64> {
    let scale = form.effectiveScale
    let ranges = item.feature.inputs.compactMap { rule.input($0)?.values?.range }.map {
      (low: DecimalText.exact($0.low, scale: scale)!, high: DecimalText.exact($0.high, scale: scale)!)
    }
    switch item.feature.kind {
    case .level: return ranges[0].low...ranges[0].high
    case .change: return (ranges[0].low - ranges[1].high)...(ranges[0].high - ranges[1].low)
    case .years: return 0...Int64(item.feature.inputs.count)
    }
  }

  private func checkDirection(_ item: RuleItem, _ field: String) throws(ScoringError) {
    for (one, next) in zip(item.bins, item.bins.dropFirst()) {
      let holds = item.direction == .rising ? one.points <= next.points : item.direction == .falling ? one.points >= next.points : true
      try require(holds, "\(field).bins", .againstDirection)
    }
  }

  private func checkPoints(_ item: RuleItem, _ field: String) throws(ScoringError) {
    for points in item.bins.map(\.points) + item.missing.map(\.points) + [item.baselinePoints ?? 0] {
      try number(points, -Self.largestPoints...Self.largestPoints, "\(field).points")
    }
    try unique(item.missing.map(\.reason), "\(field).missing")
    for reason in Set(item.missing.map(\.reason)).symmetricDifference(rule.reasons(of: item)).sorted() {
      try require(false, "\(field).missing", .reasonMismatch(reason))
    }
    let needsBaseline = rule.interpretation.reasons.baseline == .itemBaseline
    try require(!needsBaseline || item.baselinePoints != nil, "\(field).baseline_points", .empty)
  }
}

extension Int64 {
  /// The largest multiple of ten not above the value, and the smallest not below it.
  fileprivate var floored: Int64 { self - (self % 10 + 10) % 10 }
  fileprivate var ceiled: Int64 { -(-self).floored }
}
