import FoundationEssentials
import GRDB

extension Registry {
  /// Computes the whole tree from the entries, and compares it with the stored nodes and with checkpoints that were kept elsewhere.
  ///
  /// Without a checkpoint, entries cut off at the end with their nodes, or a log written anew, cannot be seen.
  /// - Complexity: O(entries).
  /// - Throws: `RegistryError` at the first difference.
  public func verify(against checkpoints: [Checkpoint] = []) throws(RegistryError) -> Checkpoint {
    try reading { try Self.verify($0, path: path, against: checkpoints) }
  }

  static func verify(_ db: Database, path: String, against checkpoints: [Checkpoint]) throws -> Checkpoint {
    let tree = try tree(db, path: path)
    for checkpoint in checkpoints { try compare(tree, with: checkpoint, path: path) }
    return Checkpoint(origin: try origin(db), size: tree.size, root: try tree.root(tree.size))
  }

  /// Every checkpoint of this registry in a text.
  /// - Throws: `RegistryError.noCheckpoint` when there is none.
  public func checkpoints(in text: String) throws(RegistryError) -> [Checkpoint] {
    let origin = try reading { try Self.origin($0) }
    let found = Checkpoint.all(of: origin, in: text)
    guard !found.isEmpty else { throw .noCheckpoint(path: path, origin: origin) }
    return found
  }

  /// The tree of the entries, whose nodes are those that are stored.
  private static func tree(_ db: Database, path: String) throws -> MerkleTree {
    var tree = MerkleTree()
    let sql = """
      SELECT entries.position, coalesce(CAST(entry AS BLOB), x''), coalesce(CAST(hash AS BLOB), x'')
      FROM entries LEFT JOIN nodes ON level = 0 AND nodes.position = entries.position ORDER BY entries.position
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let leaf = LogHash.leaf([UInt8](row[1] as Data))
      guard row[0] == tree.size, leaf.bytes == [UInt8](row[2] as Data) else {
        throw RegistryError.changed(path: path, entry: tree.size + 1)
      }
      tree.append(leaf)
    }
    try compare(tree, with: db, path: path)
    return tree
  }

  private static func compare(_ tree: MerkleTree, with db: Database, path: String) throws {
    var places = tree.levels.map { _ in 0 }
    // Somebody may have put anything there, of any type.
    let sql = """
      SELECT coalesce(CAST(level AS INTEGER), -1), coalesce(CAST(position AS INTEGER), -1), coalesce(CAST(hash AS BLOB), x'')
      FROM nodes ORDER BY level, position
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let level: Int = row[0], position: Int = row[1]
      guard tree.levels.indices.contains(level), places[level] == position, position < tree.levels[level].count,
        tree.levels[level][position].bytes == [UInt8](row[2] as Data)
      else { throw RegistryError.changed(path: path, entry: position << level + 1) }
      places[level] += 1
    }
    for (level, count) in places.enumerated() where count < tree.levels[level].count {
      throw RegistryError.changed(path: path, entry: count << level + 1)
    }
  }

  /// Both proofs are checked as somebody else would check them: the checkpoint's root must follow, and lead to ours.
  static func compare(_ tree: MerkleTree, with checkpoint: Checkpoint, path: String) throws {
    guard checkpoint.size <= tree.size else {
      throw RegistryError.cut(path: path, size: tree.size, checkpoint: checkpoint.size)
    }
    let proof = try tree.consistencyProof(from: checkpoint.size, to: tree.size)
    guard try tree.root(checkpoint.size) == checkpoint.root, proof.leads(from: checkpoint.root, to: try tree.root(tree.size)) else {
      throw RegistryError.otherHistory(path: path, checkpoint: checkpoint.size)
    }
  }
}
