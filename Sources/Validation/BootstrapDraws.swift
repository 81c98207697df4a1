/// How often each row counts in each replicate of a bootstrap.
public struct BootstrapDraws: Sendable {
  /// The number of replicates.
  public let replicates: Int
  private let weights: @Sendable (Int) -> [Double]

  /// Draws whole clusters with replacement, as many as there are; replicate r from the stream (seed, r).
  /// - Throws: `ValidationError.settingOutOfRange` for fewer than two clusters or replicates.
  public init(_ sample: ModelSample, replicates: Int, seed: UInt64) throws(ValidationError) {
    let codes = sample.clusters.codes
    let bootstrap = try ClusterBootstrap(clusters: codes, clusterCount: sample.clusters.count, replicates: replicates, seed: seed)
    self.replicates = replicates
    weights = { replicate in
      let counts = bootstrap.counts(replicate: replicate)
      return codes.map { counts[Int($0)] }
    }
  }

  /// Takes draws that were made elsewhere: for each replicate the rows drawn, from 0, as often as they were.
  /// - Throws: `ValidationError.drawOutOfRange`, `.settingOutOfRange` for no replicate or an empty one.
  public init(rows draws: [[Int]], of rows: Int) throws(ValidationError) {
    guard !draws.isEmpty, draws.allSatisfy({ !$0.isEmpty }) else { throw .settingOutOfRange(name: "draws") }
    for (replicate, draw) in draws.enumerated() {
      if let place = draw.firstIndex(where: { !(0..<rows ~= $0) }) { throw .drawOutOfRange(replicate: replicate, place: place, rows: rows) }
    }
    replicates = draws.count
    weights = { replicate in
      var weights = [Double](repeating: 0, count: rows)
      for row in draws[replicate] { weights[row] += 1 }
      return weights
    }
  }

  /// The weight of each row in a replicate.
  func callAsFunction(_ replicate: Int) -> [Double] { weights(replicate) }
}
