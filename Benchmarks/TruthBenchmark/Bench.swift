import StructuredText
import Glibc
import Studies
import SyntheticData

/// Runs the study on cities whose truth is known, and grades it.
struct Bench {
  let children: Int
  let replicates: Int
  let threads = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// What the replicates of one size gave.
  struct Grades {
    var screening: [String: ScreeningGrade] = [:]
    var leakage = LeakageGrade()
    var cards: [CardGrade] = []
  }

  /// Prints what was reached; gives the number of targets missed.
  func print() throws -> Int {
    let grades = try grades()
    let targets = Targets(children: children, grades: grades).all
    Swift.print("\n### \(children) children, \(replicates) cities\n\n| figure | reached | target | |\n|---|---|---|---|")
    for target in targets { Swift.print(target.line) }
    for (outcome, grade) in grades.screening.sorted(by: { $0.key < $1.key }) {
      let roles = ["change", "missing-signal", "proxy"].map {
        "\($0) \(grade.power($0).map { String(Double(($0 * 100).rounded()) / 100) } ?? "none")"
      }
      Swift.print("\nPower beside the targets, \(outcome): \(roles.joined(separator: ", "))")
    }
    return targets.count { !$0.isMet }
  }

  /// Makes the cities, runs the study for both outcomes, and removes the cities again.
  func grades() throws -> Grades {
    var grades = Grades()
    for replicate in 0..<replicates {
      let folder = "\(temporaryFolder)/kizashi-truth-\(getpid())-\(children)-\(replicate)"
      defer { removeTree(folder) }
      let city = SyntheticCity(settings: try .init(children: children, seed: UInt64(1000 + replicate)))
      try city.write(to: "\(folder)/city", threads: threads)
      let truth = try CityTruth(path: "\(folder)/city/truth.json")
      let plan = try StudyPlan(path: "\(folder)/city/plan.yaml")
      for outcomes in [plan.outcomes, plan.outcomes.reversed()] {
        var plan = plan
        plan.outcomes = outcomes
        plan.seed = UInt64(replicate + 1)
        try run(plan, truth, folder: "\(folder)/run", into: &grades)
      }
      say("truth-benchmark: \(children) children, city \(replicate + 1) of \(replicates)")
    }
    return grades
  }

  private func run(_ plan: StudyPlan, _ truth: CityTruth, folder path: String, into grades: inout Grades) throws {
    var folder = try RunFolder(path: path)
    let result = try RisingRiskStudy(plan, threads: threads).run(into: &folder)
    try folder.publish(about: ["study": "rising-risk"])
    if let card = CardGrade(result, truth) { grades.cards.append(card) }
    guard result.outcomes[0].name == "support" else { return }
    grades.leakage.add(result.leakage, truth)
    for outcome in result.outcomes { grades.screening[outcome.name, default: ScreeningGrade()].add(outcome, truth) }
  }

  /// One line on standard error.
  private func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  private var temporaryFolder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
