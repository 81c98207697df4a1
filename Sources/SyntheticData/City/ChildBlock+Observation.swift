import Glibc
import Probability

extension ChildBlock {
  /// Writes the traces that the support process leaves in the year before the listing.
  mutating func leaveTraces(_ traces: SupportTraces, system: ItemSystem) {
    for row in 0..<now.count {
      var stream = stream(.supportProcess, row: row)
      let rate = (now.isNewlyListed[row] ? SupportTraces.newRate : 0) + (now.isListed[row] ? SupportTraces.listedRate : 0)
      guard stream.uniform() < rate + SupportTraces.backgroundRate else { continue }
      for (item, mean) in traces.counts where stream.bernoulli(SupportTraces.countRate) {
        now.values[row * system.count + item] = Float(stream.poisson(mean: mean))
      }
      for (item, rate) in traces.flags { now.values[row * system.count + item] = stream.bernoulli(rate) ? 1 : 0 }
    }
  }

  /// Turns exact values into observed ones: the recording system of some wards changes, and cells are lost.
  mutating func observe(system: ItemSystem, settings: SyntheticCity.Settings) {
    let absence = system["abs_days"], nurse = system["nurse_cnt"]
    let changesSystem = settings.drift && now.year >= CityRates.driftYear
    let rules = settings.missing ? LossRule.all(system) : []
    for row in 0..<now.count {
      let start = row * system.count, child = child(row)
      if changesSystem, child.ward < CityRates.driftWards {
        now.values[start + nurse] = Float((Double(now.values[start + nurse]) * CityRates.driftFactor).rounded(.down))
      }
      let loss = Loss(child: child, absenceDays: Double(now.values[start + absence]))
      var stream = stream(.observation, row: row)
      for rule in rules where loss.isLost(rule, stream.uniform()) { now.values[start + rule.item] = .nan }
    }
  }
}

/// The records of a support process and how often each is made.
struct SupportTraces {
  let counts: [(item: Int, mean: Double)]
  let flags: [(item: Int, rate: Double)]

  /// The probability that there are traces of a child who will be listed, who is listed, and of any child.
  static let newRate = 0.65
  static let listedRate = 0.9
  static let backgroundRate = 0.003
  /// The probability of each kind of counted record where there are traces.
  static let countRate = 0.75

  init(_ system: ItemSystem) {
    counts = [(system["ssw_visit"], 3), (system["case_conf"], 1.5), (system["home_call"], 4), (system["alt_class"], 12)]
    flags = [(system["plan_flag"], 0.6), (system["jiso_liaison"], 0.35)]
  }
}

/// How the cells of one item are lost.
private struct LossRule {
  let item: Int
  let missing: ItemMissingness
  /// The log odds of a child of average absence, where absence matters.
  let logOdds: Double

  private static let offset = -0.25

  static func all(_ system: ItemSystem) -> [LossRule] {
    system.items.indices.filter { system.items[$0].missing != .none }.map { LossRule(item: $0, missing: system.items[$0].missing) }
  }

  private init(item: Int, missing: ItemMissingness) {
    self.item = item
    self.missing = missing
    switch missing {
    case .whenAbsent(let rate), .nonResponse(let rate): logOdds = log(rate / (1 - rate)) + Self.offset
    default: logOdds = 0
    }
  }
}

/// Whether the cells of a child are lost in a year.
private struct Loss {
  private let movedIn: Bool
  private let missedCheckup: Bool
  private let absence: Double

  private static let meanLogAbsence = 1.2
  private static let logAbsenceSpread = 0.7
  private static let slope = 0.7

  init(child: Child, absenceDays: Double) {
    movedIn = child.movedIn
    missedCheckup = child.missedCheckup
    absence = (log1p(absenceDays) - Self.meanLogAbsence) / Self.logAbsenceSpread
  }

  func isLost(_ rule: LossRule, _ u: Double) -> Bool {
    switch rule.missing {
    case .none: false
    case .atRandom(let rate): u < rate
    case .whenAbsent, .nonResponse: u < Logistic.probability(rule.logOdds + Self.slope * absence)
    case .transfer: movedIn
    case .notAttended: movedIn || missedCheckup
    }
  }
}
