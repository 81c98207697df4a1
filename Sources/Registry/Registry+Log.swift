import FoundationEssentials
import GRDB

extension Registry {
  /// Adds entries, all or none.
  ///
  /// The answer is the checkpoint after the last of them.
  /// - Complexity: O(log entries) each.
  /// - Throws: `RegistryError`.
  @discardableResult
  public func append(_ entries: [RegistryEntry]) throws(RegistryError) -> Checkpoint {
    try writing { db in
      for entry in entries { try Self.append(entry.bytes, db) }
      return try Self.checkpoint(db)
    }
  }

  private static func append(_ bytes: [UInt8], _ db: Database) throws {
    let position = try size(db)
    try db.execute(sql: "INSERT INTO entries VALUES (?, CAST(? AS TEXT))", arguments: [position, Data(bytes)])
    for node in try StoredNodes(db: db).completed(by: .leaf(bytes), at: position) {
      try db.execute(sql: "INSERT INTO nodes VALUES (?, ?, ?)", arguments: [node.level, node.position, Data(node.hash.bytes)])
    }
  }

  /// The checkpoint of the log as it is.
  /// - Complexity: O(log entries).
  /// - Throws: `RegistryError`.
  public func checkpoint() throws(RegistryError) -> Checkpoint { try reading { try Self.checkpoint($0) } }

  /// The proof that an entry is in the log, with the checkpoint to which it leads.
  /// - Throws: `RegistryError`.
  public func inclusionProof(of position: Int) throws(RegistryError) -> (proof: InclusionProof, checkpoint: Checkpoint) {
    try reading { db in
      let checkpoint = try Self.checkpoint(db)
      return (try StoredNodes(db: db).inclusionProof(of: position, size: checkpoint.size), checkpoint)
    }
  }

  static func checkpoint(_ db: Database) throws -> Checkpoint {
    let size = try size(db)
    return Checkpoint(origin: try origin(db), size: size, root: try StoredNodes(db: db).root(size))
  }

  static func origin(_ db: Database) throws -> String { try String.fetchOne(db, sql: "SELECT CAST(origin AS TEXT) FROM registry") ?? "" }

  private static func size(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT coalesce(max(position) + 1, 0) FROM entries") ?? 0
  }
}

/// The nodes as the file holds them.
struct StoredNodes: MerkleNodes {
  let db: Database

  /// A node that is missing, or no hash, is an entry that was changed.
  struct Missing: Error {
    /// The first entry below it.
    let position: Int
  }

  func node(level: Int, position: Int) throws -> LogHash {
    let sql = "SELECT CAST(hash AS BLOB) FROM nodes WHERE level = ? AND position = ?"
    guard let data = try Data.fetchOne(db, sql: sql, arguments: [level, position]), let hash = LogHash(data) else {
      throw Missing(position: position << level)
    }
    return hash
  }
}
