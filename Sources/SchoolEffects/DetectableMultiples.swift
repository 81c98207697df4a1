/// Multiples of the standard error that are detectable, computed once for all traits of a study.
struct DetectableMultiples: Sendable {
  private struct Key: Hashable {
    let degrees: Int
    let tests: Int
  }
  private let values: [Key: Double]

  /// Multiples for all pairs of degrees of freedom and numbers of tests.
  init(degreesOfFreedom: Set<Int>, tests: Set<Int>) {
    var values: [Key: Double] = [:]
    for degrees in degreesOfFreedom where degrees > 0 {
      for tests in tests {
        values[Key(degrees: degrees, tests: tests)] = DetectableEffect.multiple(degreesOfFreedom: Double(degrees), tests: tests)
      }
    }
    self.values = values
  }

  /// The multiple for one pair; NaN for a pair that was not asked for.
  subscript(degrees: Int, tests: Int) -> Double { values[Key(degrees: degrees, tests: tests)] ?? .nan }
}
