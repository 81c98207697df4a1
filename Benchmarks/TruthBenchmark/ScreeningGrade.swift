import Studies

/// How well a screening did against the truth, summed over replicates.
struct ScreeningGrade {
  /// Discoveries at this false discovery rate.
  private static let rate = 0.05
  /// The nominal size of a single test.
  private static let size = 0.05

  private var found: [String: Share] = [:]
  private var falseDiscoveries = Share()
  private var size: [String: Share] = [:]

  /// A share of trials.
  struct Share {
    var hits = 0.0
    var trials = 0.0

    var value: Double? { trials > 0 ? hits / trials : nil }

    mutating func add(_ hit: Bool) {
      hits += hit ? 1 : 0
      trials += 1
    }
  }

  /// Grades one outcome of one city.
  mutating func add(_ outcome: OutcomeResult, _ truth: CityTruth) {
    for item in outcome.items {
      guard let known = truth.items[item.item] else { continue }
      let values = item.components.filter { $0.component != "missing" }
      let isFound = values.contains { ($0.benjaminiHochberg ?? 1) <= Self.rate }
      if known.role == "absence_of_record" {
        let missing = item.components.first { $0.component == "missing" }
        found["missing-signal", default: Share()].add((missing?.benjaminiHochberg ?? 1) <= Self.rate)
      } else if !known.isNull(outcome.name), known.role != "direct" || known.isDirect[outcome.name] == true {
        found[known.role, default: Share()].add(isFound)
      }
      for test in values {
        if (test.benjaminiHochberg ?? 1) <= Self.rate { falseDiscoveries.add(known.isNull(outcome.name)) }
        if known.isNull(outcome.name), let p = test.p { size[known.role, default: Share()].add(p <= Self.size) }
      }
    }
  }

  /// The share of truly associated items of a role that were found.
  func power(_ role: String) -> Double? { found[role]?.value }
  /// The share of false discoveries among all discoveries.
  var falseDiscoveryRate: Double { falseDiscoveries.value ?? 0 }
  /// The number of tests of null items of a role.
  func trials(_ role: String) -> Double { size[role]?.trials ?? 0 }
  /// The share of null items of a role with p ≤ 0.05.
  func typeOne(_ role: String) -> Double? { size[role]?.value }
}
