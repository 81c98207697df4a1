import Glibc
import Synchronization

/// The hidden folder that a run is writing into, so that an interrupted program can remove it.
public enum PartialFolder {
  static let current = Mutex<String?>(nil)

  /// Removes the hidden folder of the run in progress and ends the program; to be called when it is interrupted.
  ///
  /// The lock is never given back, so that a run which is about to make a folder waits for the end; a file that it makes meanwhile in a folder
  /// that is being emptied is removed with the next attempt.
  public static func abandon(status: Int32) -> Never {
    current.withLock { path in
      var attempts = 0
      while let path, !remove(path), attempts < mostAttempts { attempts += 1 }
      _exit(status)
    }
  }

  private static let mostAttempts = 100

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
