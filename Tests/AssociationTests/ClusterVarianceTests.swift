import LinearAlgebra
import Probability
import Testing

@testable import Association

/// The variance between clusters, and the sums that it and the intraclass correlation are made of.
struct ClusterVarianceTests {
  /// Sums of clusters whose rows have these centred values; residuals are a tenth of the value plus one, weights are 1/5.
  private func sums(_ clusters: [[Double]]) -> ClusterSums {
    var sums = ClusterSums(clusters: clusters.count)
    for (g, rows) in clusters.enumerated() {
      for d in rows {
        sums.values[4 * g] += d * (0.1 * d + 1)
        sums.values[4 * g + 1] += 0.2 * d * d
        sums.values[4 * g + 2] += d
        sums.values[4 * g + 3] += 1
        sums.squares += d * d
      }
    }
    return sums
  }

  @Test func `the variance is that of the contributions at the effect, for as many clusters as have rows`() {
    let clusters = [[1, -2, 0.5], [], [3, -1], [-2, 0.5]] as [[Double]]
    let contributions = clusters.filter { !$0.isEmpty }.map { rows in rows.reduce(0) { $0 + $1 * (0.1 * $1 + 1) - 0.7 * 0.2 * $1 * $1 } }
    let sums = sums(clusters)
    #expect(sums.occupied.count == 3)
    #expect(agree(sums.variance(atEffect: 0.7), 1.5 * contributions.reduce(0) { $0 + $1 * $1 }, 1e-12))
    #expect(self.sums([[1, 2]]).variance(atEffect: 0) == 0, "one cluster says nothing")
  }

  // One-way analysis of variance, Snedecor and Cochran, with n₀ = (N - Σn²/N) / (G - 1) for clusters of unequal size.
  @Test func `the intraclass correlation is that of an analysis of variance`() {
    let clusters = [[1, 2, 3], [5, 7], [2, 4, 3, 3]] as [[Double]], all = clusters.flatMap(\.self), N = 9.0
    let mean = all.reduce(0, +) / N
    let means = clusters.map { $0.reduce(0, +) / Double($0.count) }
    let between = zip(clusters, means).reduce(0) { $0 + Double($1.0.count) * ($1.1 - mean) * ($1.1 - mean) } / 2
    let within = zip(clusters, means).reduce(0) { sum, c in sum + c.0.reduce(0) { $0 + ($1 - c.1) * ($1 - c.1) } } / 6
    let size = (N - (9 + 4 + 16) / N) / 2
    #expect(agree(sums(clusters).intraclassCorrelation, (between - within) / (between + (size - 1) * within), 1e-12))
  }

  @Test func `values alike within clusters have a correlation of 1, clusters alike one of 0`() {
    #expect(agree(sums([[1, 1], [4, 4], [-5, -5]]).intraclassCorrelation, 1, 1e-12))
    #expect(sums([[1, -1], [2, -2], [3, -3]]).intraclassCorrelation == 0)
    #expect(sums([[1, 2, 3]]).intraclassCorrelation == 0 && sums([[1], [2]]).intraclassCorrelation == 0)
  }

  @Test(arguments: [(true, 0.0, true), (false, 0.5, true), (false, 0.49, false)])
  func `an item is the cluster's when it is constant there or mostly differs between`(
    isConstant: Bool, correlation: Double, isCluster: Bool
  ) {
    let variance = ClusterVariance(
      clusters: 5, variance: 1, statistic: 1, pValue: 0.5, isConstantWithinClusters: isConstant, intraclassCorrelation: correlation)
    #expect(variance.isClusterLevel == isCluster)
  }
}
