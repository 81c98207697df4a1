/// A rule as flat tables of integers: what the scoring loop reads.
struct CompiledRule: Sendable {
  var inputs: [CompiledInput] = []
  var items: [CompiledItem] = []
  var pool: [UInt8] = []
  var texts: [CompiledText] = []
  var itemInputs: [Int] = []
  var countStarts: [Int] = []
  var counts: [Bool] = []
  var cuts: [Int64] = []
  var binOfValue: [Int32] = []
  var slots: [CompiledSlot] = []
  var slotTexts: [LocalizedText] = []
  /// Inputs that exclude, and where their table of values starts in `counts`.
  var exclusions: [(input: Int, start: Int)] = []
  /// The probability and the band of each score from `minimum` on.
  var probability: [Int32] = []
  var band: [Int32] = []
  var minimum = 0
  var base: Int32 = 0
  var maximumUnknown = 0
  var maximumReasons = 0

  /// Compiles a rule whose structure was checked.
  init(_ rule: ScoringRule) {
    let values = rule.inputs.filter { $0.role == .value }
    let reasons = rule.missingReasons
    for input in values { add(input, reasons: reasons) }
    for item in rule.items { add(item, inputs: values, rule: rule, reasons: reasons) }
    for exclusion in rule.description.population.exclusions {
      let input = values.firstIndex { $0.id == exclusion.input }!
      exclusions.append((input, addCounts(of: exclusion.values, among: values[input])))
    }
    addScale(rule)
  }

  private mutating func addScale(_ rule: ScoringRule) {
    minimum = rule.scale.minimum
    base = Int32(rule.scale.basePoints)
    maximumUnknown = rule.interpretation.reasons.maximumUnknown
    maximumReasons = rule.interpretation.reasons.maximum
    let steps = rule.interpretation.calibration
    let bands = rule.interpretation.bands
    var (step, current) = (0, 0)
    for score in rule.scale.minimum...rule.scale.maximum {
      while step + 1 < steps.count, steps[step + 1].minimumScore <= score { step += 1 }
      while current + 1 < bands.count, bands[current + 1].minimumScore <= score { current += 1 }
      probability.append(Int32(steps[step].probabilityPPM))
      band.append(Int32(current))
    }
  }

  private mutating func add(_ input: RuleInput, reasons: [String]) {
    let form = input.values!
    let missing = input.missing!
    func number(_ reason: String?) -> Int32? { reason.map { Int32(reasons.firstIndex(of: $0)!) } }
    var compiled = CompiledInput()
    compiled.isNumber = form.isNumber
    compiled.scale = form.effectiveScale
    compiled.empty = number(missing.empty)!
    if let range = form.range {
      compiled.low = DecimalText.exact(range.low, scale: compiled.scale)!
      compiled.high = DecimalText.exact(range.high, scale: compiled.scale)!
      compiled.outside = number(range.outside.reason) ?? ScoringWorkspace.outside
    }
    compiled.unseen = number(form.unseen?.reason) ?? ScoringWorkspace.unseen
    let first = texts.count
    for text in form.accepted ?? [] { addText(text, reason: 0, number: .min) }
    compiled.accepted = first..<texts.count
    for code in missing.codes {
      let scaled = form.isNumber ? DecimalText.exact(code.code, scale: compiled.scale) : nil
      addText(code.code, reason: number(code.reason)!, number: scaled ?? .min)
    }
    compiled.codes = compiled.accepted.upperBound..<texts.count
    compiled.lookup = TextLookup(first..<texts.count, of: texts, pool: pool)
    compiled.isPlain = form.isNumber && !compiled.codes.contains { (compiled.low...compiled.high).contains(texts[$0].number) }
    inputs.append(compiled)
  }

  private mutating func addText(_ text: String, reason: Int32, number: Int64) {
    let start = pool.count
    pool.append(contentsOf: text.utf8)
    texts.append(CompiledText(bytes: start..<pool.count, reason: reason, number: number))
  }

  private mutating func add(_ item: RuleItem, inputs values: [RuleInput], rule: ScoringRule, reasons: [String]) {
    let positions = item.feature.inputs.map { id in values.firstIndex { $0.id == id }! }
    let form = values[positions[0]].values!
    var compiled = CompiledItem(
      kind: item.feature.kind, isNumber: form.isNumber, inputs: itemInputs.count..<itemInputs.count + positions.count,
      slot: Int32(slots.count), bins: Int32(item.bins.count))
    itemInputs += positions
    countStarts += positions.map { position in item.feature.values.map { addCounts(of: $0, among: values[position]) } ?? 0 }
    compiled.threshold = item.feature.atLeast.flatMap { DecimalText.exact($0, scale: form.effectiveScale) } ?? 0
    let scale = rule.scale(of: item)
    let first = cuts.count
    cuts += item.bins.compactMap { bin in bin.below.map { DecimalText.exact($0, scale: scale + 1)! } }
    compiled.cuts = first..<cuts.count
    compiled.binOfValue = binOfValue.count
    if item.feature.kind == .level, !form.isNumber {
      binOfValue += form.accepted!.map { value in Int32(item.bins.firstIndex { $0.values!.contains(value) }!) }
    }
    addSlots(of: item, above: rule.baseline(of: item), reasons: reasons)
    items.append(compiled)
  }

  private mutating func addCounts(of counting: [String], among input: RuleInput) -> Int {
    counts += (input.values!.accepted ?? []).map { counting.contains($0) }
    return counts.count - (input.values!.accepted ?? []).count
  }

  private mutating func addSlots(of item: RuleItem, above baseline: Int, reasons: [String]) {
    for bin in item.bins { addSlot(bin.points, above: baseline, bin.text ?? item.reason) }
    for reason in reasons {
      let missing = item.missing.first { $0.reason == reason }
      addSlot(missing?.points ?? 0, above: baseline, missing?.text ?? item.noRecordText)
    }
  }

  private mutating func addSlot(_ points: Int, above baseline: Int, _ text: LocalizedText) {
    slots.append(CompiledSlot(points: Int32(points), excess: Int32(points - baseline), text: Int32(slotTexts.count)))
    slotTexts.append(text)
  }
}
