import LinearAlgebra
import Probability
import Testing

@testable import Association

struct JointClusterVarianceTests {
  @Test func `contributions are summed by cluster, and their products over the clusters that have rows`() {
    var contributions = ClusterContributions(columns: 2, clusters: 4)
    let terms: [Double] = [9, 9, 1, 2, 3, -1, 0.5, 4]
    terms.withUnsafeBufferPointer { terms in
      contributions.add(terms, from: 2, to: 0)
      contributions.add(terms, from: 4, to: 2)
      contributions.add(terms, from: 6, to: 0)
      contributions.add(terms, from: 0, to: 4)
    }
    // Cluster 0 has (1.5, 6), cluster 2 has (3, -1); the row of no known cluster takes no part, and G / (G - 1) is 2.
    let (V, G) = contributions.variance
    #expect(G == 2 && V == Matrix(columns: [[2 * (2.25 + 9), 2 * (9 - 3)], [2 * (9 - 3), 2 * (36 + 1)]]))
  }

  @Test func `clusters without rows have no variance`() {
    let (V, G) = ClusterContributions(columns: 1, clusters: 3).variance
    #expect(G == 0 && V.elements == [0])
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>) func `one column alone has the variance of the simple test`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let joint = try #require(sample.test.joint([sample.measurement]).cluster),
      simple = try #require(sample.test.test(sample.measurement).cluster)
    #expect(joint.clusters == simple.clusters && joint.degreesOfFreedom == 1)
    #expect(agree(joint.variance[0, 0], simple.variance) && agree(joint.statistic, simple.statistic) && agree(joint.pValue, simple.pValue))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>) func `other units change neither statistic nor degrees of freedom`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed), mixed = zip(sample.count, sample.measurement).map { 100 * $0 - 3 * $1 }
    let one = try #require(sample.test.joint([sample.count, sample.measurement]).cluster)
    let other = try #require(sample.test.joint([mixed, sample.measurement]).cluster)
    #expect(one.degreesOfFreedom == 2 && other.degreesOfFreedom == 2 && agree(one.statistic, other.statistic, 1e-8))
  }
}
