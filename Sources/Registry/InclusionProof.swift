/// The hashes that lead from an entry to the root of a log (RFC 6962, 2.1.1): who has a checkpoint can check with them that the entry is in it.
public struct InclusionProof: Equatable, Sendable {
  /// The place of the entry, from 0.
  public let position: Int
  /// The number of entries of the log.
  public let size: Int
  /// The hashes beside the way, from the entry upwards.
  public let hashes: [LogHash]

  /// Whether the root of the log follows from the hash of the entry (RFC 9162, 2.1.3.2).
  /// - Complexity: O(log size).
  public func leads(from leaf: LogHash, to root: LogHash) -> Bool {
    guard position >= 0, position < size else { return false }
    var (node, last, hash) = (position, size - 1, leaf)
    for sibling in hashes {
      guard last > 0 else { return false }
      if !node.isMultiple(of: 2) || node == last {
        hash = .node(sibling, hash)
        while node.isMultiple(of: 2), node > 0 { (node, last) = (node / 2, last / 2) }
      } else {
        hash = .node(hash, sibling)
      }
      (node, last) = (node / 2, last / 2)
    }
    return last == 0 && hash == root
  }
}

extension MerkleNodes {
  /// The proof that the entry at `position` is among the first `size`.
  /// - Complexity: O(log² size) nodes.
  func inclusionProof(of position: Int, size: Int) throws -> InclusionProof {
    InclusionProof(position: position, size: size, hashes: try path(to: position, in: 0..<size))
  }

  private func path(to position: Int, in range: Range<Int>) throws -> [LogHash] {
    guard range.count > 1 else { return [] }
    let (left, right) = range.halves
    return left.contains(position)
      ? try path(to: position, in: left) + [hash(right)] : try path(to: position, in: right) + [hash(left)]
  }
}
