import Probability

/// Folds that never part a cluster, with nearly equal numbers of events and then of rows.
struct GroupedFolds: Equatable {
  /// The fold of each row, from 0.
  let ofRows: [Int]

  /// Deals the clusters, shuffled and then those with the most events first, each to the fold with the fewest events so far, or the fewest rows.
  /// - Complexity: O(rows + clusters × (folds + log clusters)).
  /// - Throws: `ValidationError.settingOutOfRange` for fewer than two folds or more folds than clusters.
  init(_ sample: ModelSample, count: Int, seed: UInt64) throws(ValidationError) {
    var sizes = [Size](repeating: Size(), count: sample.clusters.count)
    for (row, cluster) in sample.clusters.codes.enumerated() { sizes[Int(cluster)].add(events: sample.outcome[row], rows: 1) }
    let present = sizes.indices.filter { sizes[$0].rows > 0 }
    guard count >= 2, count <= present.count else { throw .settingOutOfRange(name: "folds") }
    var stream = RandomStream(seed: seed, stream: GroupedFolds.stream)
    let shuffled = stream.permutation(of: present.count).map { present[$0] }
    let order = shuffled.indices.sorted { (sizes[shuffled[$0]].events, -$0) > (sizes[shuffled[$1]].events, -$1) }.map { shuffled[$0] }
    var folds = [Size](repeating: Size(), count: count)
    var ofClusters = [Int](repeating: 0, count: sizes.count)
    for cluster in order {
      let fold = folds.indices.min { folds[$0].isSmaller(than: folds[$1], byEvents: sizes[cluster].events > 0) } ?? 0
      folds[fold].add(events: sizes[cluster].events, rows: sizes[cluster].rows)
      ofClusters[cluster] = fold
    }
    ofRows = sample.clusters.codes.map { ofClusters[Int($0)] }
  }

  /// The random stream that folds are dealt from.
  private static let stream: UInt64 = 0x666f_6c64_7361

  private struct Size {
    var (events, rows) = (0.0, 0.0)

    mutating func add(events: Double, rows: Double) { (self.events, self.rows) = (self.events + events, self.rows + rows) }

    /// Clusters with events go by events, the others fill up the rows.
    func isSmaller(than other: Size, byEvents: Bool) -> Bool {
      byEvents ? (events, rows) < (other.events, other.rows) : rows < other.rows
    }
  }
}
