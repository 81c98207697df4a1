import Glibc

/// What stands at a path, links not followed.
enum PathKind {
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
