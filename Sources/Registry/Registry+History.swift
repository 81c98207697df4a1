import FoundationEssentials
import GRDB

extension Registry {
  /// A name for a new run, which no other has.
  public static func newRunName() -> String { RegistryFile.newName(digits: runNameDigits) }

  private static let runNameDigits = 12

  /// The runs and exports.
  /// - Complexity: O(entries).
  /// - Throws: `RegistryError`, also for an entry that no program of ours has written.
  public func history() throws(RegistryError) -> RegistryHistory {
    try reading { db in
      var history = RegistryHistory(path: self.path), position = 0
      let rows = try Row.fetchCursor(db, sql: "SELECT CAST(entry AS BLOB) FROM entries ORDER BY position")
      while let row = try rows.next() {
        guard let data = row[0] as Data?, let entry = RegistryEntry([UInt8](data)) else {
          throw RegistryError.changed(path: self.path, entry: position + 1)
        }
        history.add(entry, at: position)
        position += 1
      }
      return history
    }
  }
}
