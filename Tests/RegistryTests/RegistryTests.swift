import Foundation
import GRDB
import Testing

@testable import Registry

struct RegistryTests {
  @Test func `a file for its owner only is made with the first entry, and nothing else`() throws {
    let place = try TemporaryRegistry()
    try Registry.checkWritable(place.path)
    #expect(place.names.isEmpty)
    try Registry.openOrCreate(place.path).append(Sample.entries(1))
    #expect(place.names == ["registry.sqlite"])
    #expect(try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int == 0o600)
    try Registry.checkWritable(place.path)
  }

  @Test func `each append gives the checkpoint of the RFC's tree`() throws {
    let place = try TemporaryRegistry(), registry = try Registry.openOrCreate(place.path), entries = Sample.entries(20)
    var tree = MerkleTree()
    for (k, entry) in entries.enumerated() {
      tree.append(.leaf(entry.bytes))
      let checkpoint = try registry.append([entry])
      #expect(try checkpoint.size == k + 1 && checkpoint.root == tree.root(k + 1) && checkpoint == registry.checkpoint())
    }
    #expect(try Registry.open(place.path).verify() == registry.checkpoint())
  }

  @Test func `entries are added all or none`() throws {
    let place = try TemporaryRegistry(), registry = try Registry.openOrCreate(place.path)
    let before = try registry.append(Sample.entries(3))
    #expect(throws: RegistryError.self) {
      try registry.writing { db in
        try db.execute(sql: "INSERT INTO entries VALUES (3, '{}')")
        try db.execute(sql: "INSERT INTO entries VALUES (9, '{}')")
      }
    }
    #expect(try registry.verify() == before)
  }

  @Test(arguments: [
    "UPDATE entries SET entry = '{}'", "DELETE FROM entries", "UPDATE nodes SET hash = x''", "DELETE FROM nodes WHERE level = 0",
    "UPDATE registry SET origin = 'x'", "DELETE FROM registry", "INSERT INTO registry VALUES ('x')",
    "INSERT OR REPLACE INTO entries VALUES (1, '{}')", "INSERT INTO entries VALUES (7, '{}')", "INSERT INTO entries VALUES (-1, '{}')",
    "INSERT OR REPLACE INTO nodes VALUES (0, 1, x'00')"
  ]) func `the tables refuse to be changed`(statement: String) throws {
    let place = try TemporaryRegistry(), before = try Registry.openOrCreate(place.path).append(Sample.entries(3))
    let error = #expect(throws: DatabaseError.self) { try DatabaseQueue(path: place.path).write { try $0.execute(sql: statement) } }
    #expect(error?.message == "the registry is append-only")
    #expect(try Registry.open(place.path).verify() == before)
  }

  @Test func `many writers at once lose no entry`() async throws {
    let place = try TemporaryRegistry(), path = place.path, writers = 4, each = 10
    try await withThrowingTaskGroup { group in
      for writer in 0..<writers {
        group.addTask {
          for k in 0..<each { try Registry.openOrCreate(path).append([.runStarted(Sample.start("\(writer)-\(k)"))]) }
        }
      }
      try await group.waitForAll()
    }
    let registry = try Registry.open(path)
    #expect(try registry.verify().size == writers * each)
    #expect(try Set(registry.history().runs.map(\.start.run)).count == writers * each)
  }

  @Test func `what is no registry is refused by name`() throws {
    let place = try TemporaryRegistry()
    #expect(throws: RegistryError.absent(path: place.path)) { try Registry.open(place.path) }
    try Data("precious, precious, precious".utf8).write(to: URL(fileURLWithPath: place.path))
    #expect(throws: RegistryError.notARegistry(path: place.path)) { try Registry.open(place.path) }
    #expect(throws: RegistryError.notARegistry(path: place.path)) { try Registry.openOrCreate(place.path) }
    #expect(throws: RegistryError.notARegistry(path: place.path)) { try Registry.checkWritable(place.path) }
    try FileManager.default.removeItem(atPath: place.path)
    try DatabaseQueue(path: place.path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(throws: RegistryError.notARegistry(path: place.path)) { try Registry.openOrCreate(place.path) }
    #expect(throws: RegistryError.notARegistry(path: place.path)) { try Registry.open(place.path) }
  }

  @Test func `a newer format is refused`() throws {
    let place = try TemporaryRegistry()
    _ = try Registry.openOrCreate(place.path)
    try place.tamper("PRAGMA user_version = 2")
    #expect(throws: RegistryError.newerFormat(path: place.path, format: 2, supported: 1)) { try Registry.open(place.path) }
  }

  @Test func `a place where nothing can be written is told before anything is done`() throws {
    let place = try TemporaryRegistry()
    try Data().write(to: URL(fileURLWithPath: "\(place.folder)/file"))
    #expect(throws: RegistryError.self) { try Registry.checkWritable("\(place.folder)/file/registry.sqlite") }
    #expect(throws: RegistryError.self) { try Registry.openOrCreate("\(place.folder)/file/registry.sqlite") }
    #expect(throws: RegistryError.self) { try Registry.openOrCreate("/proc/none/registry.sqlite") }
  }

  @Test func `people read the views with sqlite3`() throws {
    let place = try TemporaryRegistry(), registry = try Registry.openOrCreate(place.path)
    try registry.append([.runStarted(Sample.start("a")), .runStarted(Sample.start("b"))])
    try registry.append([.runFinished(Sample.finish("b")), .rule(Sample.rule("b")), .export(Sample.export)])
    let rows = try registry.reading { db in
      try ["runs", "models", "rules", "exports"].map { try Row.fetchAll(db, sql: "SELECT * FROM \($0)") }
    }
    #expect(rows.map(\.count) == [2, 0, 1, 1])
    let text = { (table: Int, row: Int, column: String) -> String? in rows[table][row][column] }
    #expect(text(0, 0, "finished") == nil && text(0, 1, "finished") == "2026-04-01T00:01:00Z" && text(0, 0, "account") == "suzuki")
    #expect(text(2, 0, "rule") == "support-2023" && text(3, 0, "carrier") == "pmml" && text(3, 0, "host") == "kodomo-01")
  }
}
