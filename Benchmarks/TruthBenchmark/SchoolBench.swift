import Glibc
import SyntheticData

/// Towns with schools whose effects are known: does the study find what is there, and nothing else?
struct SchoolBench {
  let scenario: SchoolScenario
  let replicates: Int
  let threads = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Makes the towns and grades what is found.
  func grade() throws -> SchoolGrade {
    var grade = SchoolGrade()
    for replicate in 0..<replicates { try grade.add(scenario.town(replicate), threads: threads) }
    return grade
  }

  /// The table of figures beside their targets, and the number of targets missed.
  func print() throws -> Int {
    let grade = try grade()
    let targets = SchoolTargets(scenario: scenario, grade: grade).all
    Swift.print("\n### \(scenario.name), \(replicates) towns\n\n| figure | reached | target | |\n|---|---|---|---|")
    for target in targets { Swift.print(target.line) }
    Swift.print("\n\(SchoolTargets.beside(grade))")
    return targets.count { !$0.isMet }
  }
}
