/// A change of some cells of a record.
struct CheckMove {
  var cells: [(input: Int, text: String)]

  func applied(to record: [String]) -> [String] {
    var record = record
    for cell in cells { record[cell.input] = cell.text }
    return record
  }
}

/// The changes of single items that check records are made of.
struct CheckMoves {
  /// A record with every value known.
  private(set) var start: [String] = []
  /// To known values: every bin, both sides of every cut.
  private(set) var known: [CheckMove] = []
  /// To differences between two inputs, whatever one of them is.
  private(set) var differences: [CheckDifference] = []
  /// To missing values: every reason of every input, by every way that leads to it.
  private(set) var missing: [CheckMove] = []
  /// To values that are refused.
  private(set) var refused: [CheckMove] = []
  /// To children outside the population.
  private(set) var excluded: [CheckMove] = []

  private let rule: ScoringRule
  private let inputs: [RuleInput]

  init(_ rule: ScoringRule) {
    self.rule = rule
    inputs = rule.valueInputs
    let exclusions = rule.description.population.exclusions
    for (i, input) in inputs.enumerated() {
      let outside = exclusions.filter { $0.input == input.id }.flatMap(\.values)
      start.append(input.values!.range?.low ?? input.values!.accepted!.first { !outside.contains($0) } ?? "")
      addMissing(of: input, at: i)
      excluded += outside.map { CheckMove(cells: [(i, $0)]) }
    }
    for item in rule.items { addKnown(of: item) }
  }

  private mutating func addMissing(of input: RuleInput, at i: Int) {
    let values = input.values!
    for text in [""] + input.missing!.codes.map(\.code) { missing.append(CheckMove(cells: [(i, text)])) }
    for text in outside(values, input.missing!.codes) { add(text, at: i, policy: values.range!.outside) }
    let strange = unknownText(for: input)
    add(strange, at: i, policy: values.unseen ?? .refuse)
  }

  private mutating func add(_ text: String, at i: Int, policy: ValuePolicy) {
    let move = CheckMove(cells: [(i, text)])
    if policy == .refuse { refused.append(move) } else { missing.append(move) }
  }

  /// The nearest recordable values outside the plausible range that are no missing codes.
  private func outside(_ values: InputValues, _ codes: [MissingCode]) -> [String] {
    guard let range = values.range else { return [] }
    let scale = values.effectiveScale
    let taken = Set(codes.compactMap { DecimalText.exact($0.code, scale: scale) })
    func nearest(_ text: String, step: Int64) -> String {
      var value = DecimalText.exact(text, scale: scale)! + step
      while taken.contains(value) { value += step }
      return DecimalText.text(value, scale: scale)
    }
    return [nearest(range.low, step: -1), nearest(range.high, step: 1)]
  }

  private func unknownText(for input: RuleInput) -> String {
    var text = "?"
    while (input.values!.accepted ?? []).contains(text) || input.missing!.codes.contains(where: { $0.code == text }) { text += "?" }
    return text
  }

  private mutating func addKnown(of item: RuleItem) {
    let positions = item.feature.inputs.map { id in inputs.firstIndex { $0.id == id }! }
    let form = inputs[positions[0]].values!
    switch item.feature.kind {
    case .level where !form.isNumber: known += form.accepted!.map { CheckMove(cells: [(positions[0], $0)]) }
    case .level: known += targets(of: item, form).map { move(positions[0], $0, form) }
    case .change:
      let targets = targets(of: item, form)
      known += targets.map { change(to: $0, positions, form) }
      differences += targets.flatMap { CheckDifference.both(positions, target: $0, inputs: inputs) }
    case .years: addYears(item, positions)
    }
  }

  /// Both ends of the possible values, and the recordable neighbours and the next ones on both sides of each cut.
  private func targets(of item: RuleItem, _ form: InputValues) -> [Int64] {
    let possible = RuleValidation(rule: rule).possibleValues(of: item, form)
    let scale = rule.scale(of: item)
    let nearCuts = item.bins.compactMap(\.below).flatMap { text -> [Int64] in
      let cut = DecimalText.exact(text, scale: scale + 1)!
      let under = cut >= 0 ? cut / 10 : (cut - 9) / 10
      return [under - 1, under, under + 1, under + 2]
    }
    return ([possible.lowerBound, possible.upperBound] + nearCuts).filter(possible.contains)
  }

  private func move(_ input: Int, _ value: Int64, _ form: InputValues) -> CheckMove {
    CheckMove(cells: [(input, DecimalText.text(value, scale: form.effectiveScale))])
  }

  private func change(to difference: Int64, _ positions: [Int], _ form: InputValues) -> CheckMove {
    let scale = form.effectiveScale
    let low = positions.map { DecimalText.exact(inputs[$0].values!.range!.low, scale: scale)! }
    let previous = max(low[1], low[0] - difference)
    let texts = [previous + difference, previous].map { DecimalText.text($0, scale: scale) }
    return CheckMove(cells: [(positions[0], texts[0]), (positions[1], texts[1])])
  }

  /// Zero, one, two … of the years counting.
  private mutating func addYears(_ item: RuleItem, _ positions: [Int]) {
    for years in 0...positions.count {
      let cells = positions.enumerated().compactMap { k, position in
        text(of: inputs[position].values!, item.feature, counting: k < years).map { (input: position, text: $0) }
      }
      if cells.count == positions.count { known.append(CheckMove(cells: cells)) }
    }
  }

  private func text(of values: InputValues, _ feature: ItemFeature, counting: Bool) -> String? {
    guard let range = values.range else { return values.accepted!.first { feature.values!.contains($0) == counting } }
    let scale = values.effectiveScale
    let (low, high) = (DecimalText.exact(range.low, scale: scale)!, DecimalText.exact(range.high, scale: scale)!)
    let threshold = DecimalText.exact(feature.atLeast!, scale: scale)!
    let value = counting ? max(threshold, low) : min(threshold - 1, high)
    return low <= value && value <= high ? DecimalText.text(value, scale: scale) : nil
  }
}
