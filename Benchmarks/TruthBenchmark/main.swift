import Glibc
import LinearAlgebra

// Cities whose truth is known, at several sizes: does the study find what is there, and nothing else?
BLAS.useOneThreadPerCall()
let isFull = CommandLine.arguments.contains("--full")
let sizes = isFull ? [(5_000, 10), (20_000, 6), (60_000, 2), (200_000, 1)] : [(5_000, 3), (20_000, 6)]

var missed = 0
for (children, replicates) in sizes {
  let grades = try Bench(children: children, replicates: replicates).grades()
  let targets = Targets(children: children, grades: grades).all
  print("\n### \(children) children, \(replicates) cities\n\n| figure | reached | target | |\n|---|---|---|---|")
  for target in targets { print(target.line) }
  for (outcome, grade) in grades.screening.sorted(by: { $0.key < $1.key }) {
    let roles = ["change", "missing-signal", "proxy"].map {
      "\($0) \(grade.power($0).map { String(Double(($0 * 100).rounded()) / 100) } ?? "none")"
    }
    print("\nPower beside the targets, \(outcome): \(roles.joined(separator: ", "))")
  }
  missed += targets.count { !$0.isMet }
}

// Towns whose schools are known: are their effects and traits found, and nothing else?
for scenario in SchoolScenario.all {
  missed += try SchoolBench(scenario: scenario, replicates: isFull ? scenario.replicates.full : scenario.replicates.short).print()
}
print("\n\(missed == 0 ? "all targets met" : "\(missed) targets missed")")
exit(missed == 0 ? 0 : 1)
