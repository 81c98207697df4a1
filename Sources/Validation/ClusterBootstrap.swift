import Parallel
import Probability
public import Regression

/// Intervals from resampling whole clusters, such as schools: a replicate is a count for each cluster, and no row is ever copied.
///
/// Replicate r draws from the stream (seed, task, r): the same numbers for any number of threads.
public struct ClusterBootstrap: Sendable {
  /// How the counts of the clusters are drawn.
  public enum Scheme: Sendable {
    /// As many clusters as there are, drawn with replacement: the classical bootstrap.
    case multinomial
    /// Poisson counts of mean 1, each cluster for itself; the total varies, and clusters can be kept on different machines.
    case poisson
  }

  /// The cluster of each row.
  public let clusters: [Int32]
  /// The number of clusters.
  public let clusterCount: Int
  /// The number of replicates.
  public let replicates: Int
  /// How the counts are drawn.
  public let scheme: Scheme
  /// The seed of the random numbers.
  public let seed: UInt64

  /// Prepares a bootstrap of clusters `0..<clusterCount`.
  /// - Throws: `ValidationError.clusterOutOfRange`, `.settingOutOfRange` for fewer than two clusters or replicates.
  public init(
    clusters: [Int32], clusterCount: Int, replicates: Int = 400, scheme: Scheme = .multinomial, seed: UInt64
  ) throws(ValidationError) {
    guard clusterCount > 1 else { throw .settingOutOfRange(name: "clusterCount") }
    guard replicates > 1 else { throw .settingOutOfRange(name: "replicates") }
    if let row = clusters.firstIndex(where: { !(0..<clusterCount ~= Int($0)) }) { throw .clusterOutOfRange(row: row, count: clusterCount) }
    (self.clusters, self.clusterCount, self.replicates, self.scheme, self.seed) = (clusters, clusterCount, replicates, scheme, seed)
  }

  /// The streams of the bootstrap have this task number, so that they share no numbers with other uses of the seed.
  private static let task: UInt64 = 0x626F_6F74

  /// The counts of the clusters in a replicate.
  /// - Complexity: O(clusters).
  public func counts(replicate: Int) -> [Double] {
    var stream = RandomStream(seed: seed, task: Self.task, replicate: UInt64(replicate))
    if scheme == .poisson { return (0..<clusterCount).map { _ in Double(stream.poisson(mean: 1)) } }
    var counts = [Double](repeating: 0, count: clusterCount)
    for _ in 0..<clusterCount { counts[stream.index(below: clusterCount)] += 1 }
    return counts
  }

  /// The statistics of every replicate, in their order; a statistic that a replicate does not have is not a number.
  /// - Complexity: `replicates` calls of `statistics`.
  public func distribution(threads: Int = 1, _ statistics: @Sendable (_ counts: [Double]) -> [Double]) -> [[Double]] {
    Parallel.map(count: replicates, threads: threads) { statistics(counts(replicate: $0)) }
  }
}

/// Limits between quantiles of the replicates.
public struct PercentileInterval: Equatable, Sendable {
  /// The limits.
  public let interval: Interval
  /// The standard deviation of the replicates.
  public let standardError: Double
  /// How many replicates had a value; the others, such as those without an event, were left out.
  public let replicates: Int

  /// The interval of one statistic; nil when fewer than two replicates have a value.
  /// - Complexity: O(replicates × log replicates).
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  public init?(_ values: [Double], level: Double = 0.95) throws(ValidationError) {
    try Check.level(level)
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard sorted.count > 1 else { return nil }
    let tail = (1 - level) / 2
    interval = Interval(low: SampleQuantile.type7(sorted, tail), high: SampleQuantile.type7(sorted, 1 - tail))
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    standardError = (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sorted.count - 1)).squareRoot()
    replicates = sorted.count
  }
}
