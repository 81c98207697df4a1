import Modeling
import Scorecards
import Tabular

/// The score that another rule gives to the test children.
struct ComparatorScore: Sendable {
  let name: String
  let label: String
  let score: [Double]
}

/// What simpler and larger rules reach on the same children; a card that does not beat them is not worth its points.
struct Comparators {
  let cohort: Cohort
  let parts: StudyParts
  let panel: Panel
  let landmark: Landmark
  let threads: Int

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
    guard let best = tests.max(by: { abs($0.z) < abs($1.z) }) else { return nil }
    let values = panel.values(of: .level, item: best.item, rows: testRows, landmark: landmark).values
    let known = values.filter { !$0.isNaN }
    let mean = known.reduce(0, +) / Double(max(known.count, 1))
    let sign = best.z < 0 ? -1.0 : 1
    return ComparatorScore(
      name: "strongest item: \(best.item.dictionary.id)", label: "最も強い1項目だけ（\(best.item.dictionary.label)）",
      score: values.map { sign * ($0.isNaN ? mean : $0) })
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
