import Modeling
import Parallel
import Scorecards
import Tabular
import Validation

/// The score that another rule gives to the test children.
struct ComparatorScore: Sendable {
  let name: String
  let label: String
  let score: [Double]
}

extension ComparatorScore {
  /// A rule of experts, marked as such.
  init(_ rule: NamedScore) { self.init(name: "expert rule: \(rule.name)", label: "専門家の規則：\(rule.label)", score: rule.values) }
}

/// What simpler and larger rules reach on the same children; a card that does not beat them is not worth its points.
struct Comparators {
  let cohort: Cohort
  let parts: StudyParts
  let panel: Panel
  let landmark: Landmark
  let threads: Int

  /// Among how many items of the largest |z| the single item of the largest area is looked for.
  private static let strongestLookedAt = 20
  /// Rows at the overall rate with which a school's rate is shrunk.
  private static let schoolPseudoRows = 200.0

  /// The strongest single item, the number of yes/no items that are yes, the school's rate, and a logistic regression on all items.
  func scores(items: [PanelItem], screen: [Screening.Finding]) throws -> [ComparatorScore] {
    var scores = [strongestItem(screen), flagCount(items), schoolRate()].compactMap(\.self)
    if let all = try allItems(items) { scores.append(all) }
    return scores
  }

  private var testRows: [Int32] { parts.test.map { cohort.rows[$0] } }

  private func strongestItem(_ screen: [Screening.Finding]) -> ComparatorScore? {
    let tests = screen.compactMap { finding in finding.test("level")?.z.map { (item: finding.item, z: $0) } }
    let strong = tests.sorted { (abs($1.z), $0.item.dictionary.id) < (abs($0.z), $1.item.dictionary.id) }.prefix(Self.strongestLookedAt)
    let trainRows = parts.train.map { cohort.rows[$0] }, outcome = parts.train.map { cohort.outcome[$0] }
    // By the area, not by |z|: a rare flag may be beyond doubt and still rank few children.
    let areas = Parallel.map(count: strong.count, threads: threads) { k in
      (try? AreaUnderCurve(outcome: outcome, score: score(of: strong[k].item, rows: trainRows, rising: strong[k].z > 0)).estimate) ?? 0
    }
    guard let best = areas.indices.max(by: { (areas[$0], $1) < (areas[$1], $0) }).map({ strong[$0] }) else { return nil }
    return ComparatorScore(
      name: "strongest item: \(best.item.dictionary.id)", label: "最も強い1項目だけ（\(best.item.dictionary.label)）",
      score: score(of: best.item, rows: testRows, rising: best.z > 0))
  }

  /// The values of an item with the larger ones first or last; missing ones in the middle.
  private func score(of item: PanelItem, rows: [Int32], rising: Bool) -> [Double] {
    let values = panel.values(of: .level, item: item, rows: rows, landmark: landmark).values
    let known = values.filter { !$0.isNaN }
    let mean = known.reduce(0, +) / Double(max(known.count, 1))
    return values.map { (rising ? 1 : -1) * ($0.isNaN ? mean : $0) }
  }

  private func flagCount(_ items: [PanelItem]) -> ComparatorScore? {
    let flags = items.filter { $0.dictionary.type == .flag }
    guard flags.count > 1 else { return nil }
    var count = [Double](repeating: 0, count: parts.test.count)
    for item in flags {
      let values = panel.values(of: .level, item: item, rows: testRows, landmark: landmark).values
      for k in count.indices where values[k] == 1 { count[k] += 1 }
    }
    return ComparatorScore(name: "number of flags", label: "該当する有無項目の数", score: count)
  }

  private func schoolRate() -> ComparatorScore? {
    let school = panel.facts.school
    guard !school.isEmpty else { return nil }
    let overall = parts.train.reduce(0) { $0 + cohort.outcome[$1] } / Double(parts.train.count)
    var counts = [(rows: Double, events: Double)](repeating: (0, 0), count: school.levels.count)
    for position in parts.train {
      let code = Int(school.codes[Int(cohort.rows[position])])
      guard code >= 0 else { continue }
      counts[code].rows += 1
      counts[code].events += cohort.outcome[position]
    }
    let rates = counts.map { ($0.events + Self.schoolPseudoRows * overall) / ($0.rows + Self.schoolPseudoRows) }
    let score = testRows.map { school.codes[Int($0)] < 0 ? overall : rates[Int(school.codes[Int($0)])] }
    return ComparatorScore(name: "school rate", label: "学校ごとの発生の割合だけ", score: score)
  }

  /// A logistic regression on every item, its change and its missingness, with grade and sex.
  private func allItems(_ items: [PanelItem]) throws -> ComparatorScore? {
    let design = AllItemsDesign(panel: panel, landmark: landmark, items: items, training: parts.train.map { cohort.rows[$0] })
    let outcome = parts.train.map { cohort.outcome[$0] }
    guard design.columns < outcome.count / 2 else { return nil }
    let fit = try RidgeRegression(LogisticRows(design, outcome: outcome, threads: threads))
    let score = design.with(rows: testRows).products(fit.coefficients, threads: threads)
    return ComparatorScore(name: "logistic regression on all items", label: "全項目のロジスティック回帰（\(design.columns)変数）", score: score)
  }
}
