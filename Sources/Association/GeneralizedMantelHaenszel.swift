import LinearAlgebra

/// The Cochran–Mantel–Haenszel test of "general association" between a nominal item and a 0/1 outcome over strata.
///
/// `E = n₁ x / n`, `Cov = n₁ n₀ (n diag(x) - x xᵀ) / (n² (n - 1))` in each stratum, where x counts the levels; the sum of observed minus
/// expected cases in the quadratic form of the summed covariances is χ² with (levels that occur - 1) degrees of freedom.
/// Source: A. Agresti, Categorical Data Analysis, 3rd edition, 2013, section 8.4.
public struct GeneralizedMantelHaenszel: Equatable, Sendable {
  /// The cases and the controls of each level, by stratum.
  public var counts: [(cases: [Double], controls: [Double])]

  /// The analysis of these counts.
  public init(counts: [(cases: [Double], controls: [Double])]) { self.counts = counts }

  /// Whether the counts agree.
  public static func == (a: Self, b: Self) -> Bool {
    a.counts.elementsEqual(b.counts) { $0.cases == $1.cases && $0.controls == $1.controls }
  }

  /// The test; nil when nothing varies within a stratum.
  /// - Complexity: O(strata × levels² + levels³).
  public func test() -> TestStatistic? {
    guard let levels = counts.first?.cases.count else { return nil }
    var U = [Double](repeating: 0, count: levels)
    var V = Matrix(rows: levels, columns: levels)
    for stratum in counts { add(stratum, &U, &V) }
    let form = QuadraticForm(V)
    return form.rank > 0 ? .chiSquare(form.value(at: U), form.rank) : nil
  }

  private func add(_ stratum: (cases: [Double], controls: [Double]), _ U: inout [Double], _ V: inout Matrix) {
    let x = zip(stratum.cases, stratum.controls).map { $0 + $1 }
    let (n, cases) = (x.reduce(0, +), stratum.cases.reduce(0, +))
    guard n > 1 else { return }
    let factor = cases * (n - cases) / (n * n * (n - 1))
    for j in x.indices {
      U[j] += stratum.cases[j] - cases * x[j] / n
      for i in x.indices { V[i, j] += factor * ((i == j ? n * x[i] : 0) - x[i] * x[j]) }
    }
  }
}

extension StratifiedScoreTest {
  /// The cases and controls of each level of a nominal item by stratum; a code below 0 is missing.
  /// - Complexity: O(rows).
  public func levelCounts(codes: [Int32], levels: Int) -> GeneralizedMantelHaenszel {
    precondition(codes.count == layout.rows, "an item has as many values as the outcome")
    var counts = [Double](repeating: 0, count: (layout.leftOut + 1) * levels)
    for (i, code) in codes.enumerated() where code >= 0 { counts[Int(layout.cells[i]) * levels + Int(code)] += 1 }
    return GeneralizedMantelHaenszel(
      counts: (0..<layout.strata).map { s in
        (Array(counts[(2 * s + 1) * levels..<(2 * s + 2) * levels]), Array(counts[2 * s * levels..<(2 * s + 1) * levels]))
      })
  }
}
