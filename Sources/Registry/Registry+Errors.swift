import GRDB

extension Registry {
  /// Runs `work`; what SQLite refuses becomes an error of ours, in SQLite's words and without the values of a statement.
  static func explaining<Answer>(_ path: String, _ work: () throws -> Answer) throws(RegistryError) -> Answer {
    do { return try work() } catch let error as RegistryError { throw error } catch let error as StoredNodes.Missing {
      throw .changed(path: path, entry: error.position + 1)
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_BUSY: throw .busy(path: path, seconds: patience)
      case .SQLITE_NOTADB: throw .notARegistry(path: path)
      default: throw .cannotUse(path: path, reason: error.message ?? error.resultCode.description)
      }
    } catch { throw .cannotUse(path: path, reason: "\(type(of: error))") }
  }
}
