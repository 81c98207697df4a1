import Glibc
import Synchronization

/// The hidden folder that a run is writing into, so that an interrupted program can remove it.
public enum PartialFolder {
  static let current = Mutex<String?>(nil)

  /// Removes the hidden folder of the run in progress; to be called when the program is interrupted.
  public static func abandon() {
    current.withLock { path in
      if let path { remove(path) }
      path = nil
    }
  }

  /// Removes a folder with everything in it; a link is removed, and what it leads to stays.
  @discardableResult static func remove(_ path: String) -> Bool { remove(path, in: AT_FDCWD) }

  private static func remove(_ name: String, in parent: Int32) -> Bool {
    if unlinkat(parent, name, 0) == 0 || errno == ENOENT { return true }
    let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      return false
    }
    defer { closedir(folder) }
    for entry in names(of: folder) { _ = remove(entry, in: descriptor) }
    return unlinkat(parent, name, AT_REMOVEDIR) == 0
  }
}
