import Glibc

/// What stands at a path, links not followed.
enum FileKind {
  case file, folder, link, other

  /// Nil when nothing is there or it cannot be looked at; `errno` says which.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// Which file or folder a path leads to, links followed: device and number.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// Nil when the path leads nowhere.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}

/// The names in a folder in order, without itself and its parent; nil when it cannot be read.
func namesInFolder(_ path: String) -> [String]? {
  guard let folder = opendir(path) else { return nil }
  defer { closedir(folder) }
  return names(of: folder)
}

/// The names in an open folder in order, without itself and its parent.
func names(of folder: OpaquePointer) -> [String] {
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
