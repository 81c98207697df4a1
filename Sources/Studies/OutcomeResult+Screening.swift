import Tabular
import Association
import Glibc
import Modeling

extension OutcomeResult {
  /// The result of screening a cohort, adjusted over all components of all items.
  init(_ outcome: OutcomePlan, cohort: Cohort, panel: Panel, findings: [Screening.Finding]) {
    self.init(outcome, findings: findings)
    years = Self.years(cohort, panel)
    leftOut = cohort.leftOut
  }

  /// The result of screening without the counts of the cohort.
  init(_ outcome: OutcomePlan, findings: [Screening.Finding]) {
    let pValues = findings.flatMap { $0.tests.map(\.test.p) }
    let hochberg = Multiplicity.benjaminiHochberg.adjusted(pValues), yekutieli = Multiplicity.benjaminiYekutieli.adjusted(pValues)
    var position = 0
    var items: [ScreenedItem] = []
    for finding in findings {
      let components = finding.tests.map { component, test -> ComponentTest in
        defer { position += 1 }
        var result = ComponentTest(component, test, hochberg: hochberg[position], yekutieli: yekutieli[position])
        if component == "level", let common = finding.commonOddsRatio { result.take(common) }
        return result
      }
      items.append(ScreenedItem(finding, components: components))
    }
    self.init(
      name: outcome.name, label: outcome.label, isFoundBySomebody: outcome.isFoundBySomebody, years: [],
      leftOut: .init(), items: items.sorted { ($0.strength, $0.item) < ($1.strength, $1.item) })
  }

  private static func years(_ cohort: Cohort, _ panel: Panel) -> [(year: Int, atRisk: Int, events: Int)] {
    var counts = [(atRisk: Int, events: Int)](repeating: (0, 0), count: panel.years.count)
    for (row, outcome) in zip(cohort.rows, cohort.outcome) {
      counts[Int(panel.year[Int(row)])].atRisk += 1
      counts[Int(panel.year[Int(row)])].events += Int(outcome)
    }
    return zip(panel.years, counts).filter { $0.1.atRisk > 0 }.map { (year: $0.year, atRisk: $1.atRisk, events: $1.events) }
  }
}

extension ScreenedItem {
  fileprivate init(_ finding: Screening.Finding, components: [ComponentTest]) {
    let dictionary = finding.item.dictionary
    self.init(
      item: dictionary.id, label: dictionary.label, table: dictionary.table, office: dictionary.office, scale: finding.scale.rawValue,
      contrast: finding.contrast, components: components, adjustedAUC: finding.adjustedAUC, classical: finding.classical, tags: [])
  }

  /// The smallest p-value, for sorting.
  fileprivate var strength: Double { components.compactMap(\.p).min() ?? 2 }
}

extension Screening.Finding {
  /// Of a category with two levels, the level whose odds stand first and the one they are compared with.
  fileprivate var contrast: LevelContrast? {
    guard scale == .binary, item.levels.count == 2 else { return nil }
    return LevelContrast(level: item.dictionary.label(ofCode: item.levels[1]), against: item.dictionary.label(ofCode: item.levels[0]))
  }
}

extension ComponentTest {
  /// Takes an odds ratio and its limits in place of the one-step estimate.
  fileprivate mutating func take(_ common: ClassicalMeasure) {
    guard let estimate = common.estimate, let low = common.low, let high = common.high, low > 0, high.isFinite else { return }
    (logOddsRatio, self.low, self.high) = (log(estimate), log(low), log(high))
  }

  fileprivate init(_ component: String, _ test: ItemTest, hochberg: Double?, yekutieli: Double?) {
    let interval = test.effect?.interval()
    self.init(
      component: component, observations: test.observations, events: test.events, z: test.z, degreesOfFreedom: test.degreesOfFreedom,
      p: test.p, benjaminiHochberg: hochberg, benjaminiYekutieli: yekutieli, logOddsRatio: test.effect?.logOdds,
      low: interval?.lowerBound, high: interval?.upperBound, method: test.method == .clusterF ? "normal" : test.method.rawValue,
      variance: test.method == .clusterF ? "cluster" : "model")
  }
}
