import Registry
import Signatures
import StructuredText

/// The files of a run that the registry knows by their digests, as they are now.
struct RunFiles {
  /// What has become of a file.
  enum State: String {
    case unchanged, changed, gone

    func text(_ language: Language) -> String {
      switch self {
      case .unchanged: language.text("記録どおり", "unchanged")
      case .changed: language.text("変更あり", "changed")
      case .gone: language.text("なし", "gone")
      }
    }
  }

  private let folder: String
  private let finish: RunFinish?
  private let others: [FileRecord]

  /// The files of a run of this registry.
  init(_ run: RegisteredRun, registry: String) {
    folder = RegistryPlace.path(of: run.start.folder, fromRegistry: registry)
    finish = run.finish
    others = run.models.map(\.file) + run.rules.map(\.file)
  }

  /// Each file with its state.
  ///
  /// - Complexity: O(bytes).
  var states: [(file: FileRecord, state: State)] {
    guard let finish else { return [] }
    let own = [FileRecord(name: Self.result, sha256: finish.result), FileRecord(name: "MANIFEST.json", sha256: finish.manifest)]
    return (own + others).map { ($0, state(of: $0)) }
  }

  private func state(of file: FileRecord) -> State {
    guard let bytes = try? SmallFile.bytes(of: "\(folder)/\(file.name)", limit: Self.largestFile) else { return .gone }
    return FileDigest.sha256(bytes) == file.sha256 ? .unchanged : .changed
  }

  /// `result.json`, when it is the one that was entered.
  func readResult() -> JSONValue? {
    guard let finish, state(of: FileRecord(name: Self.result, sha256: finish.result)) == .unchanged else { return nil }
    return try? JSONValue(path: "\(folder)/\(Self.result)")
  }

  private static let result = "result.json"
  /// More than any file of a run that the registry names.
  private static let largestFile = 1 << 28
}
