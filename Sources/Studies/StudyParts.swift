import Tabular
import Modeling
import Parallel

/// The rows of a cohort that a card is trained, calibrated and tested on.
struct StudyParts: Sendable {
  let train: [Int]
  let calibrate: [Int]
  let test: [Int]

  /// Sorts the positions of a cohort into the parts of the plan.
  /// - Complexity: O(rows).
  init(_ cohort: Cohort, panel: Panel, plan: StudyPlan) {
    var parts: [SplitPart: [Int]] = [:]
    let household = panel.facts.household
    for (position, row) in cohort.rows.enumerated() {
      let code = household.codes[Int(row)]
      let name = code < 0 ? panel.children[Int(panel.child[Int(row)])] : household.levels[Int(code)]
      let year = panel.years[Int(panel.year[Int(row)])].year
      if let part = plan.split.part(year: year, household: name, seed: plan.seed) { parts[part, default: []].append(position) }
    }
    train = parts[.train] ?? []
    calibrate = parts[.calibrate] ?? []
    test = parts[.test] ?? []
  }
}
