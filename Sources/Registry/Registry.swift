import GRDB

/// The registry of a town: which runs, models, rules and exports there were, in one SQLite file to which entries are only ever added.
///
/// Entries are the leaves of a Merkle log (RFC 6962). The file is made with its first entry; several processes may use it at once, and a
/// process that is killed leaves its entries whole or absent.
public final class Registry: Sendable {
  /// Where the file is.
  public let path: String
  private let queue: DatabaseQueue

  /// How long another process is waited for.
  static let patience = 20

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens a registry that is there.
  /// - Throws: `RegistryError`.
  public static func open(_ path: String) throws(RegistryError) -> Registry {
    guard RegistryFile.exists(path) else { throw .absent(path: path) }
    let registry = try connect(path)
    try registry.reading { try check($0, path: path) }
    return registry
  }

  /// Opens a registry for entries; makes the file where there is none.
  /// - Throws: `RegistryError`.
  public static func openOrCreate(_ path: String) throws(RegistryError) -> Registry {
    try RegistryFile.create(path)
    let registry = try connect(path)
    try registry.writing { db in
      if try isNew(db) { try RegistrySchema.create(db, origin: RegistryFile.newOrigin()) }
      try check(db, path: path)
    }
    return registry
  }

  /// Says at once what would keep `openOrCreate` from adding an entry later; makes and changes nothing.
  /// - Throws: `RegistryError`.
  public static func checkWritable(_ path: String) throws(RegistryError) {
    guard RegistryFile.exists(path) else { return try RegistryFile.checkCreatable(path) }
    try RegistryFile.checkWritable(path)
    try connect(path).writing { if try !isNew($0) { try check($0, path: path) } }
  }

  private static func connect(_ path: String) throws(RegistryError) -> Registry {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patience))
    // The folder is waited for as well: an entry that was reported is on the disk.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = EXTRA") }
    let queue = try explaining(path) { try DatabaseQueue(path: path, configuration: configuration) }
    return Registry(path: path, queue: queue)
  }

  /// Whether a file has no tables yet, as one whose maker was killed.
  private static func isNew(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 && Int.fetchOne(db, sql: "PRAGMA user_version") == 0
  }

  private static func check(_ db: Database, path: String) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == RegistrySchema.mark else { throw RegistryError.notARegistry(path: path) }
    let format = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard format <= RegistrySchema.format else {
      throw RegistryError.newerFormat(path: path, format: format, supported: RegistrySchema.format)
    }
  }

  /// Looks at the file as it is at one moment.
  func reading<Answer>(_ work: (Database) throws -> Answer) throws(RegistryError) -> Answer {
    try Self.explaining(path) { try queue.read(work) }
  }

  /// Adds to the file, or leaves it as it is; nobody else writes between what is read and what is added.
  func writing<Answer>(_ work: (Database) throws -> Answer) throws(RegistryError) -> Answer {
    try Self.explaining(path) {
      try queue.writeWithoutTransaction { db in
        var answer: Answer?
        try db.inTransaction(.immediate) {
          answer = try work(db)
          return .commit
        }
        return answer!
      }
    }
  }
}
