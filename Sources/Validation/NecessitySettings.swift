/// How the need of items is judged.
public struct NecessitySettings: Equatable, Sendable {
  /// The number of test rows that can be assessed.
  public var capacity: Int
  /// The area under the curve that a town would give up.
  public var tolerance: Double
  /// Replicates of the bootstrap.
  public var replicates: Int
  /// The seed of the bootstrap.
  public var seed: UInt64
  /// Threads; the answer does not depend on them.
  public var threads: Int

  /// Settings.
  public init(capacity: Int, tolerance: Double = 0.005, replicates: Int = 200, seed: UInt64 = 1, threads: Int = 1) {
    (self.capacity, self.tolerance, self.replicates) = (capacity, tolerance, replicates)
    (self.seed, self.threads) = (seed, threads)
  }
}
