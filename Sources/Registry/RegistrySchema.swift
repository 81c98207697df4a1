import GRDB

/// The tables of a registry file.
enum RegistrySchema {
  /// The format that this program writes, and the newest that it reads (`PRAGMA user_version`).
  static let format = 1
  /// The mark of our files: "KZRG" (`PRAGMA application_id`).
  static let mark = 0x4B5A_5247

  /// Makes the tables of a new file.
  static func create(_ db: Database, origin: String) throws {
    for statement in tables + triggers + views { try db.execute(sql: statement) }
    try db.execute(sql: "INSERT INTO registry VALUES (?)", arguments: [origin])
    try db.execute(sql: "PRAGMA application_id = \(mark)")
    try db.execute(sql: "PRAGMA user_version = \(format)")
  }

  private static let tables = [
    "CREATE TABLE registry (origin TEXT NOT NULL) STRICT",
    "CREATE TABLE entries (position INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT",
    """
    CREATE TABLE nodes (level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (level, position))
    STRICT, WITHOUT ROWID
    """
  ]

  /// Nothing is changed or taken away, nor replaced by an insertion.
  private static let triggers =
    ["registry", "entries", "nodes"].flatMap { table in
      ["UPDATE", "DELETE"].map { refused(table, $0, when: "true") }
    } + [
      refused("registry", "INSERT", when: "EXISTS (SELECT * FROM registry)"),
      refused("entries", "INSERT", when: "NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM entries)"),
      refused("nodes", "INSERT", when: "EXISTS (SELECT * FROM nodes WHERE level = NEW.level AND position = NEW.position)")
    ]

  private static func refused(_ table: String, _ change: String, when condition: String) -> String {
    """
    CREATE TRIGGER \(table)_refuses_\(change.lowercased()) BEFORE \(change) ON \(table) WHEN \(condition)
    BEGIN SELECT RAISE(ABORT, 'the registry is append-only'); END
    """
  }

  /// What people read with the program sqlite3.
  private static let views = [
    """
    CREATE VIEW runs AS SELECT s.entry ->> 'run' AS run, s.entry ->> 'study' AS study, s.entry ->> 'title' AS title,
    s.entry ->> 'started' AS started, f.entry ->> 'finished' AS finished, s.entry ->> '$.author.account' AS account,
    s.entry ->> '$.author.host' AS host, s.entry ->> 'plan' AS plan_sha256, f.entry ->> 'result' AS result_sha256,
    s.entry ->> 'folder' AS folder FROM entries s LEFT JOIN entries f
    ON f.entry ->> 'kind' = 'run_finished' AND f.entry ->> 'run' = s.entry ->> 'run' WHERE s.entry ->> 'kind' = 'run_started'
    """,
    """
    CREATE VIEW models AS SELECT entry ->> 'run' AS run, entry ->> '$.file.name' AS file, entry ->> '$.file.sha256' AS sha256
    FROM entries WHERE entry ->> 'kind' = 'model'
    """,
    """
    CREATE VIEW rules AS SELECT entry ->> 'run' AS run, entry ->> 'rule' AS rule, entry ->> '$.file.name' AS file,
    entry ->> '$.file.sha256' AS sha256 FROM entries WHERE entry ->> 'kind' = 'rule'
    """,
    """
    CREATE VIEW exports AS SELECT entry ->> 'carrier' AS carrier, entry ->> '$.source.rule' AS rule,
    entry ->> '$.source.sha256' AS sha256, entry ->> '$.source.key' AS key, entry ->> 'exported' AS exported,
    entry ->> '$.author.account' AS account, entry ->> '$.author.host' AS host, entry ->> 'files' AS files
    FROM entries WHERE entry ->> 'kind' = 'export'
    """
  ]
}
