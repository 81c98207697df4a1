/// The hashes of the complete subtrees of a log: at level `k` the subtree at place `i` holds the entries `i·2ᵏ` to `(i+1)·2ᵏ - 1`.
protocol MerkleNodes {
  /// The hash of a complete subtree.
  func node(level: Int, position: Int) throws -> LogHash
}

extension MerkleNodes {
  /// The root over the first entries (RFC 6962, 2.1).
  /// - Complexity: O(log size) nodes.
  func root(_ size: Int) throws -> LogHash { try hash(0..<size) }

  /// The hash over the entries of a range that starts where a subtree starts.
  func hash(_ range: Range<Int>) throws -> LogHash {
    if range.isEmpty { return .empty }
    if range.count.nonzeroBitCount == 1 {
      return try node(level: range.count.trailingZeroBitCount, position: range.lowerBound / range.count)
    }
    let (left, right) = range.halves
    return .node(try hash(left), try hash(right))
  }

  /// The nodes that come to be when the entry at `position` is added: its own, and that of every subtree that it completes.
  /// - Complexity: O(log position).
  func completed(by leaf: LogHash, at position: Int) throws -> [(level: Int, position: Int, hash: LogHash)] {
    var nodes = [(level: 0, position: position, hash: leaf)], last = nodes[0]
    while !last.position.isMultiple(of: 2) {
      let left = try node(level: last.level, position: last.position - 1)
      last = (last.level + 1, last.position / 2, .node(left, last.hash))
      nodes.append(last)
    }
    return nodes
  }
}

extension Range<Int> {
  /// The entries of the left subtree, the largest power of two below the number of all, and the others.
  var halves: (left: Range, right: Range) {
    let middle = lowerBound + 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    return (lowerBound..<middle, middle..<upperBound)
  }
}
