import Synchronization
import Crypto
import Glibc
public import StructuredText

/// A folder of results that is whole or absent.
///
/// Files are written into a hidden folder beside it; `publish()` adds `MANIFEST.json` with the digest of every file and renames the folder.
/// A process that is killed, or a disk that is full, leaves the earlier folder or none.
public struct RunFolder: ~Copyable {
  private let path: String
  private let partial: String
  private var digests: [(name: String, sha256: String, bytes: Int)] = []
  private var isPublished = false

  /// Starts a run folder that will appear at `path`, and sweeps away what killed processes left beside it.
  /// - Throws: `StudyError.cannotWrite`.
  public init(path: String) throws(StudyError) {
    self.path = path
    partial = try Self.startPartial(of: path)
  }

  /// Makes the hidden folder, after sweeping away what killed processes left.
  private static func startPartial(of path: String) throws(StudyError) -> String {
    let (parent, name) = split(path)
    try makeFolders(parent)
    sweep(parent, name: name)
    let partial = "\(parent)/.\(name).partial-\(getpid())"
    guard mkdir(partial, 0o700) == 0 else { throw .cannotWrite(path: partial, reason: systemReason()) }
    PartialFolder.current.withLock { $0 = partial }
    return partial
  }

  deinit { if !isPublished { PartialFolder.remove(partial) } }

  /// Where a file of this name is to be written by others; `seal` it afterwards.
  public func pathForWriting(_ name: String) throws(StudyError) -> String {
    if let slash = name.lastIndex(of: "/") { try Self.makeFolders("\(partial)/\(name[..<slash])") }
    return "\(partial)/\(name)"
  }

  /// Takes a file that was written at `pathForWriting` into the manifest.
  /// - Throws: `StudyError.cannotRead` when it is not there.
  public mutating func seal(_ name: String) throws(StudyError) {
    let digest = try FileDigest(path: "\(partial)/\(name)")
    digests.append((name, digest.sha256, digest.bytes))
  }

  /// Writes a file.
  /// - Throws: `StudyError.cannotWrite`, for example when the disk is full.
  public mutating func write(_ bytes: [UInt8], to name: String) throws(StudyError) {
    try writeWhole(bytes, to: try pathForWriting(name))
    try seal(name)
  }

  /// Writes a text file.
  public mutating func write(_ text: String, to name: String) throws(StudyError) { try write(Array(text.utf8), to: name) }

  /// Completes the folder and gives it its name, in place of an earlier one.
  /// - Throws: `StudyError.cannotWrite`; then the earlier folder is still there.
  public mutating func publish(about facts: JSONValue) throws(StudyError) {
    let files = digests.sorted { $0.name < $1.name }.map { file -> JSONValue in
      ["name": .string(file.name), "sha256": .string(file.sha256), "bytes": .integer(file.bytes)]
    }
    let manifest: JSONValue = ["format": 1, "about": facts, "files": .array(files)]
    try writeWhole(manifest.bytes(.pretty) + [0x0A], to: "\(partial)/MANIFEST.json")
    try syncFolder(partial)
    let earlier = "\(partial).earlier"
    let hadEarlier = rename(path, earlier) == 0
    guard rename(partial, path) == 0 else {
      let reason = systemReason()
      if hadEarlier { rename(earlier, path) }
      throw .cannotWrite(path: path, reason: reason)
    }
    isPublished = true
    PartialFolder.current.withLock { $0 = nil }
    if hadEarlier { PartialFolder.remove(earlier) }
    try syncFolder(Self.split(path).parent)
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", trimmed) }
    return (slash == trimmed.startIndex ? "/" : String(trimmed[..<slash]), String(trimmed[trimmed.index(after: slash)...]))
  }

  private static func makeFolders(_ path: String) throws(StudyError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += "\(part)"
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw .cannotWrite(path: made, reason: systemReason()) }
      made += "/"
    }
  }

  /// Removes hidden folders of this name whose process no longer runs; one that replaced an earlier folder and died in between gives it back.
  private static func sweep(_ parent: String, name: String) {
    for entry in folderEntries(parent) where entry.hasPrefix(".\(name).partial-") {
      let rest = entry.dropFirst(".\(name).partial-".count)
      guard let pid = pid_t(rest.prefix { $0.isNumber }), kill(pid, 0) != 0, errno == ESRCH else { continue }
      if entry.hasSuffix(".earlier"), access("\(parent)/\(name)", F_OK) != 0 {
        rename("\(parent)/\(entry)", "\(parent)/\(name)")
      } else {
        PartialFolder.remove("\(parent)/\(entry)")
      }
    }
  }
}
