import Testing
@testable import SyntheticData

/// How far one city may be from the mean of the prototype's cities, in standard deviations between cities (known from twelve);
/// the smaller term is for quantities that hardly vary.
private let deviations = 5.0
private let relative = 0.002

@Suite struct CitySimulationTests {
  @Test func `rates, prevalences, lists and oracle areas of a city are those of the prototype`() {
    let city = TestCity.whole
    for (name, numbers) in PrototypeFigures.rows(PrototypeFigures.rates) {
      let summary = city.summaries[Int(numbers[0]) - 1]
      let value = figure(name, summary, city)
      #expect(abs(value - numbers[1]) <= deviations * numbers[2] + relative * numbers[1], "\(name) \(numbers[0]): \(value)")
    }
  }

  @Test func `every item has the mean, spread, share above zero and share missing of the prototype`() {
    let city = TestCity.whole
    let figures = PrototypeFigures.rows(PrototypeFigures.items)
    #expect(figures.count == 142 && city.system.count == 142)
    for (id, numbers) in figures {
      let found = ItemFigures(city, item: city.system[id])
      for (k, value) in [found.mean, found.deviation, found.positive, found.missing].enumerated() {
        let tolerance = deviations * numbers[2 * k + 1] + relative * abs(numbers[2 * k])
        #expect(abs(value - numbers[2 * k]) <= tolerance, "\(id) figure \(k): \(value) against \(numbers[2 * k])")
      }
    }
  }

  @Test func `the hazards of the first year have the onset rates as their means`() {
    let city = TestCity.whole
    let children = Double(city.summaries[0].children)
    for outcome in Outcome.allCases {
      let expected = CityRates.onset[outcome]
      let rate = Double(city.summaries[0].outcomes[outcome.rawValue].events) / children
      // Four standard errors of a share.
      #expect(abs(rate - expected) < 4 * (expected * (1 - expected) / children).squareRoot())
    }
  }

  @Test func `a condition goes on for another year at its rate`() {
    for outcome in Outcome.allCases {
      var cases = 0.0, stays = 0.0
      for rows in TestCity.whole.blocks.flatMap(\.history) {
        for row in 0..<rows.count where rows.conditions[row].contains(outcome) {
          cases += 1
          stays += rows.next[row].contains(outcome) ? 1 : 0
        }
      }
      let rate = CityRates.persistenceInTest[outcome]!
      // Four standard errors of a share of about two thousand.
      #expect(cases > 1000 && abs(stays / cases - rate) < 4 * (rate * (1 - rate) / cases).squareRoot())
    }
  }

  @Test func `long absence in a year is thirty days or more in its register, and nothing else is`() {
    let city = TestCity.whole, item = city.system["abs_days"]
    let wrong = city.blocks.flatMap(\.history).map { rows in
      (0..<rows.count).count { (rows.values[$0 * city.system.count + item] >= 30) != rows.conditions[$0].contains(.absence) }
    }
    #expect(wrong.count > 100 && wrong.allSatisfy { $0 == 0 })
  }

  @Test func `what is next for a child who stays is what is true of it a year later`() {
    for block in TestCity.whole.blocks {
      for (before, after) in zip(block.history, block.history.dropFirst()) {
        let next = Dictionary(uniqueKeysWithValues: zip(before.child, before.next))
        #expect(zip(after.child, after.conditions).allSatisfy { next[$0] ?? [] == $1 })
      }
    }
  }

  @Test func `in a null city no item has an effect and absence is not foreseeable from items`() {
    let city = TestCity.null
    #expect(city.terms.terms.isEmpty)
    #expect(city.terms.missedCheckup == ByOutcome())
    for item in city.system.items {
      let truth = ItemTruth(item, settings: city.settings)
      #expect(truth.effects == ByOutcome())
      #expect(Outcome.allCases.allSatisfy { !truth.isDirect($0) && !truth.isAssociated($0) })
    }
    #expect(city.system.items.allSatisfy { !ItemTruth($0, settings: city.settings).isAssociatedWithLabel })
    for id in ["ssw_visit", "case_conf", "plan_flag"] {
      let item = city.system[id]
      #expect(
        city.blocks.flatMap(\.history).allSatisfy { rows in (0..<rows.count).allSatisfy { rows.values[$0 * city.system.count + item] == 0 }
        })
    }
    // Moves detection in a city with effects. Four standard errors of about 0.035: some 70 children are listed.
    let real = TestCity.whole
    #expect(abs(listedArea(of: city.system["abs_days"], city) - 0.5) < 0.14)
    #expect(listedArea(of: real.system["abs_days"], real) > 0.55)
    let burden = city.system["late_cnt"]
    // The area of one item of known effect: about 0.5 here, clearly more in a city with effects. Four standard errors of 0.015.
    #expect(abs(area(of: burden, city) - 0.5) < 0.06)
    #expect(area(of: burden, real) > 0.6)
  }

  @Test func `without leak, missing values and drift there are none`() throws {
    let city = TestCity.simulate(try .init(children: 900, years: 5, seed: 3, leak: false, drift: false, missing: false))
    for rows in city.blocks.flatMap(\.history) { #expect(!rows.values.contains { $0.isNaN }) }
    for id in ["ssw_visit", "case_conf", "plan_flag", "home_call", "jiso_liaison", "alt_class"] {
      #expect(ItemFigures(city, item: city.system[id]).positive == 0)
    }
    let truth = ItemTruth(city.system.items[city.system["ssw_visit"]], settings: city.settings)
    #expect(!truth.isAssociatedWithLabel)
    #expect(ItemTruth(city.system.items[city.system["tablet_night"]], settings: city.settings).effects.need == 0)
  }

  @Test func `with a constant label the share of those in new need who are listed is 0.4`() throws {
    let city = TestCity.simulate(try .init(children: 9_000, years: 4, seed: 8, label: .constant))
    var needs = 0.0, found = 0.0
    for rows in city.blocks.flatMap(\.history) {
      for row in 0..<rows.count where rows.next[row].contains(.need) && rows.onset[row].contains(.need) && !rows.isListed[row] {
        needs += 1
        found += rows.isNewlyListed[row] ? 1 : 0
      }
    }
    // Four standard errors of a share.
    #expect(abs(found / needs - 0.4) < 4 * (0.24 / needs).squareRoot())
  }

  private func figure(_ name: String, _ summary: YearSummary, _ city: CitySimulation) -> Double {
    let parts = name.split(separator: "_").map(String.init)
    if name == "children" { return Double(summary.children) }
    if name == "traces" { return ItemFigures(city, item: city.system["home_call"], year: summary.year).positive }
    if parts[0] == "area" { return (parts[1] == "absence" ? summary.absenceArea : summary.supportArea)! }
    let counts =
      parts[1] == "support" ? summary.support : summary.outcomes[["need": 0, "absence": 1, "behavior": 2][parts[1]]!]
    switch parts[0] {
    case "onset": return Double(counts.events) / Double(counts.atRisk)
    case "already": return Double(counts.already) / Double(summary.children)
    default: return Double(counts.events) / Double(summary.children)
    }
  }

  /// How well an item alone ranks the children for the onset of absence.
  /// The area of one item for who comes onto the list, among children in new need.
  private func listedArea(of item: Int, _ city: CitySimulation) -> Double {
    var ranks = RankArea()
    for rows in city.blocks.flatMap(\.history) {
      for row in 0..<rows.count where !rows.isListed[row] && rows.onset[row].contains(.need) {
        let value = rows.values[row * city.system.count + item]
        if !value.isNaN { ranks.add(score: Double(value), event: rows.isNewlyListed[row]) }
      }
    }
    return ranks.area()!
  }

  private func area(of item: Int, _ city: CitySimulation) -> Double {
    var ranks = RankArea()
    for rows in city.blocks.flatMap(\.history) {
      for row in 0..<rows.count where !rows.conditions[row].contains(.absence) {
        ranks.add(score: Double(rows.values[row * city.system.count + item]), event: rows.next[row].contains(.absence))
      }
    }
    return ranks.area()!
  }
}

extension CityRates {
  /// The persistence that the method states, written down once more.
  fileprivate static let persistenceInTest: [Outcome: Double] = [.need: 0.85, .absence: 0.72, .behavior: 0.45]
}

/// Figures of one item over all rows of a city, or of one year.
struct ItemFigures {
  var mean = 0.0, deviation = 0.0, positive = 0.0, missing = 0.0

  init(_ city: CitySimulation, item: Int, year: Int? = nil) {
    var rows = 0.0, present = 0.0, sum = 0.0, squares = 0.0
    for block in city.blocks {
      for history in block.history where year == nil || history.year == year {
        for row in 0..<history.count {
          let value = Double(history.values[row * city.system.count + item])
          rows += 1
          guard !value.isNaN else { continue }
          present += 1
          sum += value
          squares += value * value
          positive += value > 0 ? 1 : 0
        }
      }
    }
    mean = sum / present
    deviation = max(0, squares / present - mean * mean).squareRoot()
    positive /= rows
    missing = (rows - present) / rows
  }
}
