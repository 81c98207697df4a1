/// Intervals of the area under the curve and of the precision at capacities, from a cluster bootstrap.
///
/// In a replicate with more or fewer rows the capacity keeps its share of the rows.
public struct RankingIntervals: Equatable, Sendable {
  /// Of the area under the curve; nil when hardly any replicate has both classes.
  public let area: PercentileInterval?
  /// Of the precision at each capacity, in the order given.
  public let precision: [PercentileInterval?]

  /// Resamples the clusters of a ranking.
  /// - Complexity: O(n) a replicate.
  /// - Throws: `ValidationError.capacityOutOfRange`, `.lengthMismatch`, `.settingOutOfRange`.
  public init(
    _ ranking: Ranking, capacities: [Int], bootstrap: ClusterBootstrap, level: Double = 0.95, threads: Int = 1
  ) throws(ValidationError) {
    let n = ranking.rows
    guard bootstrap.clusters.count == n else { throw .lengthMismatch(role: .clusters, expected: n, found: bootstrap.clusters.count) }
    if let capacity = capacities.first(where: { !(1...n ~= $0) }) { throw .capacityOutOfRange(capacity: capacity, children: n) }
    let weighted = WeightedRanking(ranking, clusters: bootstrap.clusters)
    let shares = capacities.map { Double($0) / Double(n) }
    let replicates = bootstrap.distribution(threads: threads) { counts in
      let sums = weighted.sums(counts)
      return [WeightedRanking.area(sums)] + shares.map { WeightedRanking.precision(sums, share: $0) }
    }
    area = try PercentileInterval(replicates.map { $0[0] }, level: level)
    var precision: [PercentileInterval?] = []
    for k in capacities.indices { precision.append(try PercentileInterval(replicates.map { $0[k + 1] }, level: level)) }
    self.precision = precision
  }
}

extension ClusterBootstrap {
  /// The interval of the difference between two areas under the curve on the same rows, first minus second.
  /// - Complexity: O(n) a replicate.
  /// - Throws: `ValidationError.lengthMismatch`, `.settingOutOfRange`.
  public func areaDifference(
    _ first: Ranking, _ second: Ranking, level: Double = 0.95, threads: Int = 1
  ) throws(ValidationError) -> PercentileInterval? {
    for ranking in [first, second] where ranking.rows != clusters.count {
      throw .lengthMismatch(role: .clusters, expected: ranking.rows, found: clusters.count)
    }
    let pair = (WeightedRanking(first, clusters: clusters), WeightedRanking(second, clusters: clusters))
    let differences = distribution(threads: threads) { counts in
      [WeightedRanking.area(pair.0.sums(counts)) - WeightedRanking.area(pair.1.sums(counts))]
    }
    return try PercentileInterval(differences.map { $0[0] }, level: level)
  }
}
