import Glibc
import StructuredText

/// Where a run folder is to appear: nothing may be lost there but an earlier folder of its kind.
struct RunDestination: Sendable {
  /// The path without needless slashes.
  let path: String
  /// The folder in which it is to appear.
  let parent: String
  /// Its name there.
  let name: String
  /// What is to appear.
  let kind: FolderKind
  /// The files of the study, which must not go.
  private let inputs: [String]

  /// Takes a path apart; `.` and `..` are followed to the folder that they mean.
  /// - Throws: `RunFolderError.noName`.
  init(_ asked: String, inputs: [String] = [], kind: FolderKind = .run) throws(RunFolderError) {
    let (parent, name) = Self.split(asked)
    let (realParent, realName) = name == "." || name == ".." ? Self.split(Self.real(asked) ?? "/") : (parent, name)
    guard !realName.isEmpty else { throw .noName(path: asked) }
    self.parent = realParent
    self.name = realName
    self.inputs = inputs
    self.kind = kind
    path = realParent == "/" ? "/\(realName)" : parent == "." && !asked.hasPrefix("./") ? realName : "\(realParent)/\(realName)"
  }

  /// Refuses a place with anything at it but an empty folder or one of its kind as it was left.
  /// - Complexity: O(files in an earlier run folder).
  /// - Throws: `RunFolderError`.
  func check() throws(RunFolderError) {
    guard let kind = PathKind(path) else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw .cannotLook(path: path, reason: systemReason())
    }
    if kind == .link { throw .isLink(path: path) }
    guard kind == .folder else { throw .isFile(path: path) }
    for input in inputs where holds(input) { throw .holdsInput(path: path, input: input) }
    guard let entries = namesInFolder(path) else { throw .cannotLook(path: path, reason: systemReason()) }
    guard let first = entries.first else { return }
    guard let listed = filesOfManifest() else { throw .holdsOtherFiles(path: path, first: first) }
    if let stranger = stranger(in: "", listed: listed) { throw .holdsOtherFiles(path: path, first: stranger) }
  }

  /// Whether a folder that leads to the file, directly or by links, is the one at this place.
  private func holds(_ input: String) -> Bool {
    let own = FileIdentity(path)
    return [input, Self.real(input) ?? input].contains { way in
      var folder = way.hasPrefix("/") ? way : "./\(way)"
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        if FileIdentity(folder.isEmpty ? "/" : folder) == own { return true }
      }
      return false
    }
  }

  /// The names that the manifest of a run lists; nil when there is none or it is not ours.
  private func filesOfManifest() -> Set<String>? {
    let manifest = "\(path)/\(kind.manifestName)"
    guard PathKind(manifest) == .file, let value = try? JSONValue(path: manifest), value["format"]?.integer == RunFolder.format,
      let files = value["files"]?.array, case .object? = value["about"]
    else { return nil }
    let names = files.compactMap { $0["sha256"]?.string == nil ? nil : $0["name"]?.string }
    return names.count == files.count ? Set(names + [kind.manifestName]) : nil
  }

  /// The first file below `folder` that is not listed.
  private func stranger(in folder: String, listed: Set<String>) -> String? {
    for entry in namesInFolder("\(path)/\(folder)") ?? [] {
      let file = folder + entry
      switch PathKind("\(path)/\(file)") {
      case .folder: if let stranger = stranger(in: file + "/", listed: listed) { return stranger }
      case .file where listed.contains(file): continue
      default: return file
      }
    }
    return nil
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else { return (".", String(rest)) }
    return (slash == rest.startIndex ? "/" : String(rest[..<slash]), String(rest[rest.index(after: slash)...]))
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
