import Glibc

/// The score test of items against a 0/1 outcome within saturated strata: the screen that every item passes first.
///
/// The null model gives each stratum its own event rate `pₛ`, so it needs no iteration:
/// `U = Σ (x - x̄ₛ)(y - pₛ)`, `V = Σ pₛ(1 - pₛ)(x - x̄ₛ)²`, `U² / V` ~ χ². This is Rao's test of `glm(y ~ stratum + x)`.
/// Source: C. R. Rao, Linear Statistical Inference and Its Applications, 1973, 6e.
public struct StratifiedScoreTest: Sendable {
  let layout: ScoreTestLayout
  /// What replaces the normal limit when few events are expected among the exposed.
  public let rareEvents: RareEventMethod

  /// A test for these rows.
  /// - Parameters:
  ///   - outcome: 1 for an event, 0 for none; NaN leaves the row out.
  ///   - strata: the groups inside which cases and controls are compared.
  ///   - clusters: the school, or another group whose children share what happens, of each row; -1 if unknown.
  ///   - clusterCount: the number of clusters.
  ///   - rareEvents: what replaces the normal limit when few events are expected among the exposed.
  /// - Complexity: O(rows), once for all items.
  public init(
    outcome: [Double], strata: Strata, clusters: [Int32]? = nil, clusterCount: Int = 0, rareEvents: RareEventMethod = .saddlepoint
  ) {
    layout = ScoreTestLayout(outcome: outcome, strata: strata, clusters: clusters, clusterCount: clusterCount)
    self.rareEvents = rareEvents
  }

  /// Checks that an outcome read from a file is 0, 1 or missing in every row, and varies.
  /// - Complexity: O(rows).
  /// - Throws: `AssociationError.outcomeIsNotBinary` or `.outcomeDoesNotVary`.
  public static func check(outcome: [Double]) throws(AssociationError) {
    var rows = 0
    var events = 0
    for (i, y) in outcome.enumerated() where !y.isNaN {
      guard y == 0 || y == 1 else { throw .outcomeIsNotBinary(row: i + 1) }
      rows += 1
      events += Int(y)
    }
    guard events > 0, events < rows else { throw .outcomeDoesNotVary(rows: rows, events: events) }
  }

  /// Tests one item: a level, a change, or an indicator.
  ///
  /// Rows whose item is NaN or infinite are missing and take no part, neither in the means nor in the event rates.
  /// - Complexity: O(rows): two passes, and up to three more where events among the exposed are few or items belong to clusters.
  public func test(_ x: [Double]) -> ScoreTestResult {
    precondition(x.count == layout.rows, "an item has as many values as the outcome")
    return x.withUnsafeBufferPointer { x in
      var moments = means(of: x)
      let clusters = centre(x, &moments)
      var result = summary(of: moments)
      guard result.information > 0 else { return result }
      result.modelPValue = result.z.map(ReferenceTails.normalTwoSided)
      refineIfRare(&result, x, moments)
      result.cluster = clusters.flatMap { clusterVariance($0, of: x, result) }
      return result
    }
  }

  /// Tests whether the item being missing goes with the event; all rows are observed in this test.
  /// - Complexity: O(rows).
  public func testMissing(of x: [Double]) -> ScoreTestResult { test(x.map { $0.isFinite ? 0 : 1 }) }

  private func summary(of moments: StratumMoments) -> ScoreTestResult {
    let (mean, standardDeviation) = moments.overall
    let observed = Int(moments.observed)
    return ScoreTestResult(
      observed: observed, missing: layout.included - observed, events: Int(moments.events),
      mean: mean, standardDeviation: standardDeviation,
      score: moments.score, information: moments.information,
      expectedExposedEvents: nil, modelPValue: nil, modelPValueMethod: .normal, cluster: nil)
  }

  private func clusterVariance(_ sums: ClusterSums, of x: UnsafeBufferPointer<Double>, _ result: ScoreTestResult) -> ClusterVariance? {
    let clusters = sums.occupied.count
    let variance = sums.variance(atEffect: result.score / result.information)
    guard clusters > 1, variance > 0 else { return nil }
    let F = result.score * result.score / variance
    return ClusterVariance(
      clusters: clusters, variance: variance, statistic: F,
      pValue: ReferenceTails.fTail(F, 1, Double(clusters - 1)),
      isConstantWithinClusters: isConstantWithinClusters(x), intraclassCorrelation: sums.intraclassCorrelation)
  }
}
