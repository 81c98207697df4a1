import Foundation
import GRDB
import Testing

@testable import Registry

/// A registry of 1,000 entries, with its last checkpoint kept elsewhere.
private final class LongRegistry {
  static let size = 1000
  /// Every entry in an optimised build; some of them in a debug build, which takes ten times as long.
  #if DEBUG
    static let tried = Array(stride(from: 0, to: size, by: 37)) + [size - 1]
  #else
    static let tried = Array(0..<size)
  #endif

  let place: TemporaryRegistry
  let registry: Registry
  let checkpoint: Checkpoint

  init() throws {
    place = try TemporaryRegistry()
    checkpoint = try Registry.openOrCreate(place.path).append(Sample.entries(Self.size))
    try place.tamper()
    registry = try Registry.open(place.path)
  }

  /// What verification says of the file while it is changed by these statements; then the file is as it was.
  func verdict(_ statements: String...) throws -> RegistryError? {
    try registry.verdict(statements, against: [checkpoint])
  }
}

extension Registry {
  /// What verification says while the file is changed.
  fileprivate func verdict(_ statements: [String], against checkpoints: [Checkpoint]) throws -> RegistryError? {
    var verdict: RegistryError?
    try writing { db in
      try db.inSavepoint {
        for statement in statements { try db.execute(sql: statement) }
        do { _ = try Self.verify(db, path: path, against: checkpoints) } catch let error as RegistryError { verdict = error }
        return .rollback
      }
    }
    return verdict
  }
}

@Suite(.serialized) struct RegistryVerifyTests {
  @Test func `any entry flipped, deleted, moved or cut off is found among a thousand`() throws {
    let log = try LongRegistry(), path = log.place.path
    for k in LongRegistry.tried {
      let flip = "UPDATE entries SET entry = substr(entry, 1, \(k % 300)) || char(unicode(substr(entry, \(k % 300 + 1))) + 1)"
      let flipped = try log.verdict(flip + " || substr(entry, \(k % 300 + 2)) WHERE position = \(k)")
      #expect(flipped == .changed(path: path, entry: k + 1))
      #expect(try log.verdict("DELETE FROM entries WHERE position = \(k)") == .changed(path: path, entry: k + 1))
      let other = (k + 1) % LongRegistry.size
      let moved = try log.verdict(
        "UPDATE entries SET position = -1 WHERE position = \(k)", "UPDATE entries SET position = \(k) WHERE position = \(other)",
        "UPDATE entries SET position = \(other) WHERE position = -1")
      #expect(moved == .changed(path: path, entry: min(k, other) + 1))
      #expect(try log.verdict("DELETE FROM entries WHERE position >= \(k)") == .changed(path: path, entry: k + 1))
    }
    #expect(try log.registry.verify(against: [log.checkpoint]) == log.checkpoint)
  }

  @Test func `whoever writes the nodes anew as well is found by the checkpoint`() throws {
    let entries = Sample.entries(1000).map(\.bytes), root = try KnownLog.tree(of: entries).root(entries.count)
    let checkpoint = Checkpoint(origin: "o", size: entries.count, root: root)
    func verdict(_ entries: some Sequence<[UInt8]>) -> RegistryError? {
      do { try Registry.compare(KnownLog.tree(of: entries), with: checkpoint, path: "p") } catch let error as RegistryError {
        return error
      } catch {}
      return nil
    }
    #expect(verdict(entries) == nil)
    for k in LongRegistry.tried {
      var flipped = entries, deleted = entries, moved = entries
      flipped[k][k % 300] ^= 1
      deleted.remove(at: k)
      moved.swapAt(k, (k + 1) % 1000)
      #expect(
        verdict(flipped) == .otherHistory(path: "p", checkpoint: 1000) && verdict(moved) == .otherHistory(path: "p", checkpoint: 1000))
      #expect(verdict(deleted) == .cut(path: "p", size: 999, checkpoint: 1000))
      #expect(verdict(deleted + [entries[k]]) == .otherHistory(path: "p", checkpoint: 1000) || k == 999)
      #expect(verdict(entries.prefix(k)) == .cut(path: "p", size: k, checkpoint: 1000))
    }
  }

  @Test(arguments: [
    "DELETE FROM nodes WHERE level = 0 AND position = 5", "UPDATE nodes SET hash = x'00' WHERE level = 1 AND position = 2",
    "UPDATE nodes SET position = 900 WHERE level = 0 AND position = 5", "INSERT INTO nodes VALUES (40, 3, x'00')",
    "INSERT INTO nodes VALUES (-1, -1, x'00')", "DELETE FROM nodes", "INSERT INTO nodes VALUES (0, 20, x'00')",
    "UPDATE entries SET entry = entry || char(0) || 'x' WHERE position = 19"
  ]) func `nodes that do not follow from the entries are found`(statement: String) throws {
    let place = try TemporaryRegistry(), registry = try Registry.openOrCreate(place.path)
    try registry.append(Sample.entries(20))
    try place.tamper()
    #expect(try registry.verdict([statement], against: []) != nil)
    #expect(try registry.verdict([], against: []) == nil)
  }

  @Test func `a registry agrees with all of its checkpoints, and with none of another`() throws {
    let place = try TemporaryRegistry(), registry = try Registry.openOrCreate(place.path)
    var checkpoints = [try registry.checkpoint()]
    for entry in Sample.entries(33) { checkpoints.append(try registry.append([entry])) }
    #expect(try registry.verify(against: checkpoints) == checkpoints.last)
    #expect(try registry.checkpoints(in: checkpoints.map(\.text).joined(separator: "\n")) == checkpoints)
    let foreign = Checkpoint(origin: checkpoints[0].origin, size: 7, root: checkpoints[6].root)
    #expect(throws: RegistryError.otherHistory(path: place.path, checkpoint: 7)) { try registry.verify(against: [foreign]) }
    let later = Checkpoint(origin: checkpoints[0].origin, size: 34, root: checkpoints[6].root)
    #expect(throws: RegistryError.cut(path: place.path, size: 33, checkpoint: 34)) { try registry.verify(against: [later]) }
    #expect(throws: RegistryError.noCheckpoint(path: place.path, origin: checkpoints[0].origin)) { try registry.checkpoints(in: "x 1 y") }
  }

  @Test func `an entry is proved to who has the checkpoint only`() throws {
    let place = try TemporaryRegistry(), registry = try Registry.openOrCreate(place.path), entries = Sample.entries(13)
    try registry.append(entries)
    for (k, entry) in entries.enumerated() {
      let (proof, checkpoint) = try registry.inclusionProof(of: k)
      #expect(proof.leads(from: .leaf(entry.bytes), to: checkpoint.root))
    }
  }
}
