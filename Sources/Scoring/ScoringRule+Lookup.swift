extension ScoringRule {
  /// The columns that a table must have, in the order in which a `Scorer` takes its fields.
  public var columns: [String] { valueInputs.map(\.column) }

  /// The inputs that items and exclusions use, in the order of `columns`.
  public var valueInputs: [RuleInput] { inputs.filter { $0.role == .value } }

  /// Every reason for which a value can be missing, each once.
  public var missingReasons: [String] {
    var reasons: [String] = []
    for reason in valueInputs.flatMap(\.missingReasons) where !reasons.contains(reason) { reasons.append(reason) }
    return reasons
  }

  /// The input of this id.
  public func input(_ id: String) -> RuleInput? { inputs.first { $0.id == id } }

  /// The reasons for which an item can be unknown.
  public func reasons(of item: RuleItem) -> [String] {
    let possible = item.feature.inputs.flatMap { input($0)?.missingReasons ?? [] }
    return missingReasons.filter(possible.contains)
  }

  /// The digits after the point of an item's feature.
  public func scale(of item: RuleItem) -> Int {
    item.feature.kind == .years ? 0 : input(item.feature.inputs[0])?.values?.effectiveScale ?? 0
  }

  /// The points from which the reasons of an item are counted.
  public func baseline(of item: RuleItem) -> Int {
    interpretation.reasons.baseline == .itemBaseline ? item.baselinePoints ?? item.lowestPoints : item.lowestPoints
  }
}

extension RuleItem {
  /// What is said when a bin gives the points.
  public func text(of bin: RuleBin) -> LocalizedText { bin.text ?? reason }

  /// What is said when a missing value gives the points.
  public func text(of missing: MissingPoints) -> LocalizedText { missing.text ?? noRecordText }

  /// What is said of an item without a record, when the rule has no words of its own.
  var noRecordText: LocalizedText { LocalizedText(ja: label.ja + "：記録なし", en: label.en + ": no record") }
}
