import Glibc
import Probability

extension ChildBlock {
  /// Draws what begins and what goes on until the next year.
  mutating func drawOutcomes(constants: ByOutcome) {
    for row in 0..<now.count {
      var stream = stream(.outcomes, row: row)
      var onset: Conditions = [], next: Conditions = []
      for outcome in Outcome.allCases {
        let begins = stream.bernoulli(Logistic.probability(now.complete[row][outcome] + constants[outcome]))
        let stays = stream.bernoulli(CityRates.persistence[outcome])
        if begins { onset.insert(.just(outcome)) }
        if now.conditions[row].contains(outcome) ? stays : begins { next.insert(.just(outcome)) }
      }
      now.onset.append(onset)
      now.next.append(next)
    }
  }

  /// Computes how visible each child would be if it were in need, as log odds without the constant.
  mutating func computeDetection(town: Town, system: ItemSystem) {
    let model = DetectionModel(system)
    now.detection = (0..<now.count).map { row in
      model.logOdds(ExactRow(values: now.values, start: row * system.count), wardOffset: town.wardOffsets[child(row).ward])
    }
  }

  /// Puts children on the list for the next year: `propensity` is the probability for those in new need.
  mutating func drawListings(propensity: (Double) -> Double) {
    for row in 0..<now.count {
      now.detection[row] = propensity(now.detection[row])
      var stream = stream(.label, row: row)
      let found = stream.uniform(), mistaken = stream.bernoulli(CityRates.falseListing)
      let chance = now.detection[row] * (now.onset[row].contains(.need) ? 1 : CityRates.oldNeedDetection)
      let isFound = now.next[row].contains(.need) && found < chance
      now.isNewlyListed.append(!now.isListed[row] && (isFound || mistaken))
    }
  }

  /// Ends the year: conditions and list are those of the next, and half of the listed without need are closed.
  mutating func end(calendar: SupportCalendar, isDelivered: Bool) {
    for row in 0..<now.count {
      let place = Int(now.child[row])
      children[place].conditions = now.next[row]
      if now.isNewlyListed[row] { children[place].isListed = true }
    }
    var isNew = [Bool](repeating: false, count: children.count)
    for row in 0..<now.count where now.isNewlyListed[row] { isNew[Int(now.child[row])] = true }
    for place in children.indices where children[place].isListed {
      var stream = RandomStream(seed: seed, .listing, first + place, year: now.year)
      let closes = stream.bernoulli(CityRates.closing) && !children[place].conditions.contains(.need)
      if isDelivered { note(place: place, isNew: isNew[place], closes: closes, calendar: calendar, &stream) }
      if closes { children[place].isListed = false }
    }
  }

  private mutating func note(place: Int, isNew: Bool, closes: Bool, calendar: SupportCalendar, _ stream: inout RandomStream) {
    if isNew {
      children[place].openListing = listings.count
      listings.append(SupportListing(child: first + place, from: calendar.entry(closes: closes, &stream)))
    }
    let open = children[place].openListing
    if closes, open >= 0 {
      listings[open].until = calendar.exit(after: isNew ? listings[open].from : nil, &stream)
      children[place].openListing = -1
    }
  }
}

/// The exact values of one child in one year.
struct ExactRow {
  let values: [Float]
  let start: Int

  subscript(item: Int) -> Double { Double(values[start + item]) }
}

/// How visible the need of a child is to the office (selection, not risk).
struct DetectionModel {
  private let absence, welfare, schoolAid, counsellor, meeting, foreign: Int

  private static let meanLogAbsence = 1.2
  private static let meanCounsellorDays = 20.0
  private static let weights = (absence: 0.55, welfare: 0.45, schoolAid: 0.6, counsellor: 0.05, meeting: 0.8, foreign: -1.1)

  init(_ system: ItemSystem) {
    absence = system["abs_days"]
    welfare = system["welfare_vis"]
    schoolAid = system["shugaku"]
    counsellor = system["sc_days"]
    meeting = system["nursery_mtg"]
    foreign = system["foreign"]
  }

  func logOdds(_ row: ExactRow, wardOffset: Double) -> Double {
    let w = Self.weights
    let days = log1p(min(row[absence], CityRates.longAbsence - 1)) - Self.meanLogAbsence
    let contacts = w.absence * days + w.welfare * log1p(row[welfare]) + w.schoolAid * row[schoolAid]
    let staff = w.counsellor * (row[counsellor] - Self.meanCounsellorDays) + w.meeting * row[meeting]
    return contacts + staff + w.foreign * row[foreign] + wardOffset
  }
}
