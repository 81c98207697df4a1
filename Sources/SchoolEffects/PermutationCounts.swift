import LinearAlgebra
import Parallel

/// How many permutations reach the observed statistics, for each test and for the largest of each family.
struct PermutationCounts: Sendable {
  /// The observed |t|.
  let observed: [Double]
  /// How many permutations reach it with the test's own statistic.
  private(set) var single: [Int]
  /// How many reach it with the largest statistic of each family, for the members of the family.
  private(set) var largest: [[Int]]

  /// Permutations that one call looks at.
  private static let block = 256
  /// Two statistics that differ by less (relative to 1 or to themselves) are the same; the sums of a permutation come in another order.
  private static let tieTolerance = 1e-9

  /// Counts.
  /// - Parameters:
  ///   - groups: the tests, by reduced model.
  ///   - testCount: the number of tests.
  ///   - families: the tests of each family.
  /// - Complexity: O(permutations × schools × tests).
  init(_ groups: [ResidualPermutation], testCount: Int, families: [[Int]], _ permutations: SchoolPermutations, threads: Int) {
    let identity = [permutations.identity]
    let observed = Self.statistics(groups, testCount, identity).elements
    let bounds = observed.map { $0 - Self.tieTolerance * max(1, $0) }
    let blocks = (permutations.count + Self.block - 1) / Self.block
    BLAS.ensureOneThreadPerCall()
    let parts = Parallel.map(count: blocks, threads: threads) { k in
      let chosen = (k * Self.block..<min((k + 1) * Self.block, permutations.count)).map { permutations[$0] }
      return Self.count(Self.statistics(groups, testCount, chosen), bounds, families)
    }
    self.observed = observed
    single = (0..<testCount).map { test in parts.reduce(0) { $0 + $1.single[test] } }
    largest = families.indices.map { f in families[f].indices.map { k in parts.reduce(0) { $0 + $1.largest[f][k] } } }
  }

  private static func statistics(_ groups: [ResidualPermutation], _ testCount: Int, _ permutations: [[Int]]) -> Matrix {
    var all = Matrix(rows: testCount, columns: permutations.count)
    for group in groups {
      let some = group.statistics(permutations)
      for b in permutations.indices {
        for (k, test) in group.tests.enumerated() { all.elements[b * testCount + test] = some.elements[b * some.rows + k] }
      }
    }
    return all
  }

  private static func count(_ t: Matrix, _ bounds: [Double], _ families: [[Int]]) -> (single: [Int], largest: [[Int]]) {
    var single = [Int](repeating: 0, count: bounds.count)
    var largest = families.map { [Int](repeating: 0, count: $0.count) }
    for b in 0..<t.columns {
      let start = b * t.rows
      for test in bounds.indices where t.elements[start + test] >= bounds[test] { single[test] += 1 }
      for (f, family) in families.enumerated() {
        var top = 0.0
        for test in family { top = max(top, t.elements[start + test]) }
        for k in family.indices where top >= bounds[family[k]] { largest[f][k] += 1 }
      }
    }
    return (single, largest)
  }
}
