/// What is asked of a rule in another town.
public struct TransportSettings: Equatable, Sendable {
  /// The area under the curve below which a rule does not rank well enough.
  public var areaFloor: Double
  /// The error that each test of the closed procedure is allowed.
  public var significance: Double
  /// Replicates of the cluster bootstrap of the area.
  public var replicates: Int
  /// The seed of the bootstrap.
  public var seed: UInt64
  /// Threads; the answer does not depend on them.
  public var threads: Int

  /// Settings.
  public init(areaFloor: Double = 0.6, significance: Double = 0.05, replicates: Int = 400, seed: UInt64 = 1, threads: Int = 1) {
    (self.areaFloor, self.significance) = (areaFloor, significance)
    (self.replicates, self.seed, self.threads) = (replicates, seed, threads)
  }
}
