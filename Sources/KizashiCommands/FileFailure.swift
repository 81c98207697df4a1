import Modeling

/// An error about the contents of a file, with the file's name before it.
struct FileFailure: Explained {
  let path: String
  let reason: any Explained

  var english: String { "\(path): \(reason.english)" }
  var japanese: String { "\(path): \(reason.japanese)" }

  /// Runs `work`; what it refuses about data gets the file's name, what it refuses about the formula stays as it is.
  static func naming<Answer>(_ path: String, _ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch let error as FormulaError {
      if case .syntax = error { throw error }
      throw FileFailure(path: path, reason: error)
    } catch let error as AssociateProblem {
      throw FileFailure(path: path, reason: error)
    } catch let error as DiscloseProblem {
      throw FileFailure(path: path, reason: error)
    }
  }
}
