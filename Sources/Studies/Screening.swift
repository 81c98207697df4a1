import Association
import Glibc
import Modeling
import Parallel
import Tabular

/// Every item of a panel against one outcome: the stratified score test of level, change and missingness.
struct Screening {
  let panel: Panel
  let landmark: Landmark
  let items: [PanelItem]
  let threads: Int

  /// Missing values rarer than this say nothing that could be tested.
  private static let testableMissing = 0.004

  /// What one item gave.
  struct Finding: Sendable {
    let item: PanelItem
    let scale: ItemScale
    let tests: [(component: String, test: ItemTest)]
    var adjustedAUC: Double?
    var classical: ClassicalMeasure?
    /// Of yes/no items, the common odds ratio over the strata (Mantel–Haenszel), which holds far from 1 too.
    var commonOddsRatio: ClassicalMeasure?

    /// The test of this component.
    func test(_ component: String) -> ItemTest? { tests.first { $0.component == component }?.test }
  }

  /// Tests every item on a cohort; the measures of effect beside the tests only when asked for.
  /// - Complexity: O(items × rows), and a sort of the rows for each item with measures.
  func findings(_ cohort: Cohort, withMeasures: Bool = true) throws -> [Finding] {
    let strata = Strata(crossing: factors(cohort))
    let schools = panel.facts.school
    let test = StratifiedScoreTest(
      outcome: cohort.outcome, strata: strata, clusters: schools.isEmpty ? nil : cohort.rows.map { schools.codes[Int($0)] },
      clusterCount: schools.levels.count)
    let measures = withMeasures ? try ClassicalMeasures(outcome: cohort.outcome, strata: strata) : nil
    return Parallel.map(count: items.count, threads: threads) { finding(items[$0], cohort, test, measures) }
  }

  /// Grade, sex and year of the rows.
  private func factors(_ cohort: Cohort) -> [[Int32]] {
    [panel.facts.grade.codes, panel.facts.sex.codes, panel.year].map { codes in cohort.rows.map { codes[Int($0)] } }
  }

  private func finding(_ item: PanelItem, _ cohort: Cohort, _ test: StratifiedScoreTest, _ measures: ClassicalMeasures?) -> Finding {
    let level = panel.values(of: .level, item: item, rows: cohort.rows, landmark: landmark)
    let scale = ItemScale(item)
    let values = scale == .count ? level.values.map { log1p($0) } : level.values
    var tests: [(component: String, test: ItemTest)] = [
      (
        "level",
        scale == .nominal
          ? ItemTest(test.nominal(values, levels: item.levels.count)) : ItemTest(test.test(values), perUnit: scale == .binary)
      )
    ]
    if !item.isStatic, scale != .nominal, item.dictionary.level != .school {
      tests.append(("change", ItemTest(test.test(change(of: item, cohort, scale)), perUnit: false)))
    }
    let signals = level.reasons.map(Self.missingSignal)
    if Double(signals.count { $0 == 1 }) > Self.testableMissing * Double(cohort.count) {
      tests.append(("missing", ItemTest(test.test(signals), perUnit: true)))
    }
    var finding = Finding(item: item, scale: scale, tests: tests)
    if let measures { finding.add(measures.principal(of: values, scale: scale)) }
    return finding
  }

  /// The change on the scale of the level: of logarithms for counts.
  private func change(of item: PanelItem, _ cohort: Cohort, _ scale: ItemScale) -> [Double] {
    let scaled = scale == .count ? item.with(values: item.values.map { log1p($0) }) : item
    return panel.values(of: .change, item: scaled, rows: cohort.rows, landmark: landmark).values
  }

  /// 1 for a reason that says something of the child, 0 for a value, NaN for a reason that says something of the town's records only.
  private static func missingSignal(_ reason: UInt8) -> Double {
    switch MissingReason(rawValue: reason) {
    case .present: 0
    case let reason? where reason.isNeutral: .nan
    default: 1
    }
  }
}

extension Screening.Finding {
  /// Keeps the adjusted area under the curve and the classical measure of the type of item.
  fileprivate mutating func add(_ measures: [AssociationMeasure]) {
    adjustedAUC = measures.first { $0.name == .adjustedAUC }?.estimate
    classical = measures.first.map(ClassicalMeasure.init)
    commonOddsRatio = measures.first { $0.name == .mantelHaenszel }.map(ClassicalMeasure.init)
  }
}

extension ClassicalMeasure {
  fileprivate init(_ measure: AssociationMeasure) {
    self.init(name: measure.name.rawValue, estimate: measure.estimate, low: measure.low, high: measure.high)
  }
}

extension ItemScale {
  /// The scale of an item by its type in the dictionary.
  init(_ item: PanelItem) {
    switch item.dictionary.type {
    case .flag: self = .binary
    case .count: self = .count
    case .ordinal: self = .ordinal
    case .category, .key, .text: self = item.levels.count == 2 ? .binary : .nominal
    case .number, .date, .year: self = .continuous
    }
  }
}

extension StratifiedScoreTest {
  /// The test of a nominal item whose values are positions of levels.
  fileprivate func nominal(_ values: [Double], levels: Int) -> JointScoreTestResult {
    nominal(codes: values.map { $0.isNaN ? -1 : Int32($0) }, levels: levels)
  }
}
