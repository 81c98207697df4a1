import Glibc

/// The file of a registry, before SQLite opens it.
enum RegistryFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes an empty file for its owner only, and the folders that lead to it; one that is there stays.
  static func create(_ path: String) throws(RegistryError) {
    let folder = parent(path)
    if !exists(folder) {
      try createFolder(folder)
    }
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 || errno == EEXIST else { throw .cannotUse(path: path, reason: systemReason()) }
    if file >= 0 { close(file) }
  }

  private static func createFolder(_ folder: String) throws(RegistryError) {
    if !exists(parent(folder)) { try createFolder(parent(folder)) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .cannotUse(path: folder, reason: systemReason()) }
  }

  /// Whether a file, and the journal beside it, may be written.
  static func checkWritable(_ path: String) throws(RegistryError) {
    for place in [path, parent(path)] where access(place, W_OK) != 0 { throw .cannotUse(path: path, reason: systemReason()) }
  }

  /// Whether a file may be made: the nearest folder that is there can be written.
  static func checkCreatable(_ path: String) throws(RegistryError) {
    var folder = parent(path)
    while !exists(folder), folder != parent(folder) { folder = parent(folder) }
    guard access(folder, W_OK | X_OK) == 0 else { throw .cannotUse(path: path, reason: systemReason()) }
  }

  /// The folder of a path.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A name for a new log: no other has it.
  static func newOrigin() -> String { "kizashi.registry/" + newName(digits: originDigits) }

  /// A random number in hexadecimal.
  static func newName(digits: Int) -> String { String((0..<digits).map { _ in "0123456789abcdef".randomElement()! }) }

  private static let originDigits = 32
}

/// The system's own words for what went wrong.
func systemReason() -> String { String(cString: strerror(errno)) }
