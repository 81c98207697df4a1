/// The hashes that lead from an earlier root of a log to a later one (RFC 6962, 2.1.2): nothing that was there has been changed since.
public struct ConsistencyProof: Equatable, Sendable {
  /// The number of entries then.
  public let earlierSize: Int
  /// The number of entries later.
  public let laterSize: Int
  /// The hashes, from below upwards.
  public let hashes: [LogHash]

  /// Whether both roots follow from the hashes (RFC 9162, 2.1.4.2).
  /// - Complexity: O(log size).
  public func leads(from earlier: LogHash, to later: LogHash) -> Bool {
    guard earlierSize >= 0, earlierSize <= laterSize else { return false }
    if earlierSize == 0 { return hashes.isEmpty && earlier == .empty }
    if earlierSize == laterSize { return hashes.isEmpty && earlier == later }
    let way = earlierSize.nonzeroBitCount == 1 ? [earlier] + hashes : hashes
    return roots(along: way).map { $0.earlier == earlier && $0.later == later } ?? false
  }

  /// Both roots as they follow from the hashes of the way; nil for a way of another length.
  private func roots(along way: [LogHash]) -> (earlier: LogHash, later: LogHash)? {
    guard let first = way.first else { return nil }
    var node = earlierSize - 1, last = laterSize - 1, roots = (earlier: first, later: first)
    while !node.isMultiple(of: 2) { (node, last) = (node / 2, last / 2) }
    for sibling in way.dropFirst() {
      guard last > 0 else { return nil }
      if !node.isMultiple(of: 2) || node == last {
        roots = (.node(sibling, roots.earlier), .node(sibling, roots.later))
        while node.isMultiple(of: 2), node > 0 { (node, last) = (node / 2, last / 2) }
      } else {
        roots.later = .node(roots.later, sibling)
      }
      (node, last) = (node / 2, last / 2)
    }
    return last == 0 ? roots : nil
  }
}

extension MerkleNodes {
  /// The proof that the first `size` entries begin with the first `earlier`.
  /// - Complexity: O(log² size) nodes.
  func consistencyProof(from earlier: Int, to size: Int) throws -> ConsistencyProof {
    let hashes = earlier == 0 ? [] : try way(from: earlier, in: 0..<size, isWhole: true)
    return ConsistencyProof(earlierSize: earlier, laterSize: size, hashes: hashes)
  }

  /// `SUBPROOF(m, D[n], b)` of the RFC; `isWhole` while the earlier tree is a subtree of its own, whose root is known.
  private func way(from earlier: Int, in range: Range<Int>, isWhole: Bool) throws -> [LogHash] {
    if earlier == range.count { return isWhole ? [] : [try hash(range)] }
    let (left, right) = range.halves
    return earlier <= left.count
      ? try way(from: earlier, in: left, isWhole: isWhole) + [hash(right)]
      : try way(from: earlier - left.count, in: right, isWhole: false) + [hash(left)]
  }
}
