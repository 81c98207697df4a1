import Synchronization
import Crypto
import Glibc
public import StructuredText

/// A folder of results that is whole or absent.
///
/// Files are written into a hidden folder beside it; `publish()` adds a manifest (`MANIFEST.json` in a run folder) with the digest of every file and renames the folder.
/// A process that is killed, or a disk that is full, leaves the earlier folder or none. Nothing but an earlier folder of its kind is ever replaced.
public struct RunFolder: ~Copyable {
  /// The format of the manifest.
  static let format = 1

  private let place: RunDestination
  private let partial: String
  /// Holds the lock of the hidden folder.
  private let lock: Int32?
  /// The files that are in it so far.
  public private(set) var digests: [(name: String, sha256: String, bytes: Int)] = []
  private var isPublished = false

  /// Starts a run folder that will appear at `path`, and sweeps away what killed processes left beside it.
  ///
  /// Nothing may stand there but an empty folder or an earlier folder of its kind, and none of `inputs` below it.
  /// - Throws: `RunFolderError` for a place that is taken, `StudyError.cannotWrite`.
  public init(path: String, keeping inputs: [String] = [], kind: FolderKind = .run) throws {
    (place, partial, lock) = try Self.start(RunDestination(path, inputs: inputs, kind: kind))
  }

  /// Makes the hidden folder, after sweeping away what killed processes left.
  private static func start(_ place: RunDestination) throws -> (RunDestination, partial: String, lock: Int32?) {
    try place.check()
    try makeFolders(place.parent)
    PartialFolder.sweep(place.parent)
    let partial = "\(place.parent)/\(PartialName(.partial, of: place.name).text)"
    // An interrupt finds the folder named as soon as it is there.
    try PartialFolder.current.withLock { current in
      guard mkdir(partial, 0o700) == 0 else { throw StudyError.cannotWrite(path: partial, reason: systemReason()) }
      current = partial
    }
    return (place, partial, PartialFolder.lock(partial))
  }

  /// Where it will appear.
  public var path: String { place.path }

  /// The folder in which it will appear.
  public var parent: String { place.parent }

  deinit {
    if !isPublished { PartialFolder.remove(partial) }
    if let lock { close(lock) }
  }

  /// Where a file of this name is to be written by others; `seal` it afterwards.
  public func pathForWriting(_ name: String) throws(StudyError) -> String {
    guard let slash = name.lastIndex(of: "/") else { return "\(partial)/\(name)" }
    let folder = "\(partial)/\(name[..<slash])"
    try PartialFolder.current.withLock { (_) throws(StudyError) in try makeFolders(folder) }
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

  /// Completes the folder and gives it its name, in place of an earlier one; the answer is the manifest.
  /// - Throws: `StudyError.cannotWrite`, or `RunFolderError` when something has come to stand there; then what is there stays.
  @discardableResult
  public mutating func publish(about facts: JSONValue) throws -> [UInt8] {
    try syncInnerFolders()
    let manifest = manifest(facts)
    try writeWhole(manifest, to: "\(partial)/\(place.kind.manifestName)")
    try syncFolder(partial)
    // An interrupt waits for the renaming: there is no folder to remove afterwards.
    let replacement = RunReplacement(place: place, partial: partial)
    let earlier = try PartialFolder.current.withLock { current in
      let earlier = try replacement.carryOut()
      current = nil
      return earlier
    }
    isPublished = true
    try syncFolder(place.parent)
    if let earlier { PartialFolder.remove(earlier) }
    return manifest
  }

  private func manifest(_ facts: JSONValue) -> [UInt8] {
    let files = digests.sorted { $0.name < $1.name }.map { file -> JSONValue in
      ["name": .string(file.name), "sha256": .string(file.sha256), "bytes": .integer(file.bytes)]
    }
    let manifest: JSONValue = ["format": .integer(Self.format), "about": facts, "files": .array(files)]
    return manifest.bytes(.pretty) + [0x0A]
  }

  /// Waits until the names in every folder below are on the disk.
  private func syncInnerFolders() throws(StudyError) {
    for folder in Set(digests.flatMap { Self.foldersAbove($0.name) }).sorted() { try syncFolder("\(partial)/\(folder)") }
  }

  /// Of `a/b/file`: `a` and `a/b`.
  private static func foldersAbove(_ name: String) -> [String] {
    name.indices.filter { name[$0] == "/" }.map { String(name[..<$0]) }
  }
}

/// Gives a complete hidden folder its name.
private struct RunReplacement: Sendable {
  let place: RunDestination
  let partial: String

  /// Renames the folder; an earlier run folder is put aside first, and its hidden path given back.
  ///
  /// A folder takes the place of nothing or of an empty folder in one step; the system refuses it over anything else.
  func carryOut() throws -> String? {
    if rename(partial, place.path) == 0 { return nil }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw cannotWrite() }
    try place.check()
    let earlier = "\(place.parent)/\(PartialName(.earlier, of: place.name).text)"
    guard rename(place.path, earlier) == 0 else { throw cannotWrite() }
    if rename(partial, place.path) == 0 { return earlier }
    let failure = cannotWrite()
    guard rename(earlier, place.path) == 0 else {
      throw RunFolderError.earlierPutAside(path: place.path, earlier: earlier, reason: systemReason())
    }
    throw failure
  }

  private func cannotWrite() -> StudyError { .cannotWrite(path: place.path, reason: systemReason()) }
}
