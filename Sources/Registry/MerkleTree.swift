/// The tree of a log in memory, computed from the entries themselves.
struct MerkleTree: MerkleNodes {
  private(set) var levels: [[LogHash]] = [[]]

  /// The number of entries.
  var size: Int { levels[0].count }

  /// Adds an entry by its hash.
  /// - Complexity: O(1) hashes an entry, on average.
  mutating func append(_ leaf: LogHash) {
    var hash = leaf, level = 0
    levels[0].append(hash)
    while levels[level].count.isMultiple(of: 2) {
      hash = .node(levels[level][levels[level].count - 2], hash)
      level += 1
      if level == levels.count { levels.append([]) }
      levels[level].append(hash)
    }
  }

  func node(level: Int, position: Int) -> LogHash { levels[level][position] }
}
