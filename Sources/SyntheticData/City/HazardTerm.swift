import Glibc

/// One item of the true hazards: `β·(g(x) − mean) / sd`, or for a change item `β·(change of that) / sd`.
struct HazardTerm: Sendable {
  let item: Int
  /// The place among the change items, or −1.
  let changeSlot: Int
  let effects: ByOutcome
  private let isCount: Bool
  private let highest: Float

  init(item: Int, changeSlot: Int, spec: CityItem) {
    self.item = item
    self.changeSlot = changeSlot
    effects = CityRates.effectScale * spec.effects
    isCount = spec.kind.isCount
    highest = spec.id == "abs_days" ? Float(CityRates.longAbsence - 1) : .infinity
  }

  /// g(x): log(1 + x) of a count, and days of absence below thirty so that the condition does not predict itself.
  func transformed(_ value: Float) -> Double { isCount ? log1p(Double(min(value, highest))) : Double(value) }
}

/// The items of the true hazards.
struct HazardTerms: Sendable {
  let terms: [HazardTerm]
  /// How many of them are change items.
  let changes: Int
  /// Night-time tablet use, whose effect on need begins later.
  let tablet: Int?
  /// 1, or 0 in a city in which children do not differ for ever: who has recovered from a condition would stand out.
  let frailty: Double
  /// The effects of a missed check-up.
  let missedCheckup: ByOutcome

  init(_ system: ItemSystem, nullEffects: Bool) {
    var terms: [HazardTerm] = []
    var changes = 0
    for (index, item) in system.items.enumerated() where !nullEffects && item.effects != ByOutcome() && item.role != .absenceOfRecord {
      let isChange = item.role == .change
      terms.append(HazardTerm(item: index, changeSlot: isChange ? changes : -1, spec: item))
      if isChange { changes += 1 }
    }
    precondition(changes <= 2, "a child remembers two change items")
    self.terms = terms
    self.changes = changes
    tablet = terms.firstIndex { $0.item == system["tablet_night"] }
    frailty = nullEffects ? 0 : 1
    missedCheckup = nullEffects ? ByOutcome() : CityRates.effectScale * system.items[system["check36_sc"]].effects
  }
}

/// A mean and a standard deviation that come from counting, summing and summing squares.
struct Moments: Sendable {
  private var count = 0.0
  private var sum = 0.0
  private var squares = 0.0

  mutating func add(_ x: Double) {
    count += 1
    sum += x
    squares += x * x
  }

  mutating func merge(_ other: Moments) {
    count += other.count
    sum += other.sum
    squares += other.squares
  }

  /// The scale with this mean and (population) standard deviation; a standard deviation of 0 counts as 1.
  var scale: Scale {
    guard count > 0 else { return Scale(mean: 0, deviation: 1) }
    let variance = max(0, squares / count - (sum / count) * (sum / count))
    return Scale(mean: sum / count, deviation: variance > 0 ? variance.squareRoot() : 1)
  }
}

/// A standardisation `(x − mean) / deviation`.
struct Scale: Sendable {
  var mean: Double
  var deviation: Double

  func standardized(_ x: Double) -> Double { (x - mean) / deviation }
}

/// What the first years fix for all later ones.
struct HazardScales: Sendable {
  /// Per term, from the first year.
  var levels: [Scale] = []
  /// Per change item, the standard deviation of a change, from the second year.
  var changes: [Double] = []
  /// The share of missed check-ups and its standard deviation this year.
  var missedCheckup = Scale(mean: 0, deviation: 1)
  /// The constants of the hazards, from the first year.
  var constants = ByOutcome()
  /// The constant of detection, from the first year.
  var detection = 0.0
}
