import Glibc
import LinearAlgebra

// Everything whose truth is known: does the study find what is there, and nothing else; do printed limits hold what they should?
// usage: truth-benchmark [--full] [cities] [schools] [intervals]      (all parts when none is named)
BLAS.useOneThreadPerCall()
let arguments = CommandLine.arguments.dropFirst()
let isFull = arguments.contains("--full")
let parts = arguments.filter { !$0.hasPrefix("--") }
var missed = 0

func isWanted(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }

if isWanted("cities") {
  for (children, replicates) in isFull ? [(5_000, 10), (20_000, 6), (60_000, 2), (200_000, 1)] : [(5_000, 3), (20_000, 6)] {
    missed += try Bench(children: children, replicates: replicates).print()
  }
}
if isWanted("schools") {
  for scenario in SchoolScenario.all {
    missed += try SchoolBench(scenario: scenario, replicates: isFull ? scenario.replicates.full : scenario.replicates.short).print()
  }
}
if isWanted("intervals") {
  for children in [1_500, 5_000] { missed += try IntervalBench(children: children, cities: isFull ? 500 : 100).print() }
}
print("\n\(missed == 0 ? "all targets met" : "\(missed) targets missed")")
exit(missed == 0 ? 0 : 1)
