import Glibc

extension PartialFolder {
  /// Removes the hidden folders in `parent` whose process no longer runs; one that was put aside while it was replaced gets its name back.
  static func sweep(_ parent: String) {
    for entry in namesInFolder(parent) ?? [] {
      guard let name = PartialName(entry), PathKind("\(parent)/\(entry)") == .folder, isAbandoned("\(parent)/\(entry)", by: name.process)
      else { continue }
      if name.purpose == .earlier, PathKind("\(parent)/\(name.name)") == nil {
        rename("\(parent)/\(entry)", "\(parent)/\(name.name)")
      } else {
        remove("\(parent)/\(entry)")
      }
    }
  }

  /// Whether nobody writes into a hidden folder any more: its process is gone, and nobody holds its lock.
  ///
  /// The number of a process that is gone may be ours by now, as in a container; then the lock decides alone.
  private static func isAbandoned(_ path: String, by process: pid_t) -> Bool {
    guard process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) else { return false }
    guard let lock = lock(path) else { return errno != EWOULDBLOCK }
    close(lock)
    return true
  }

  /// Opens a folder and locks it, until the descriptor is closed or the process ends; nil when another holds the lock or it cannot be had.
  static func lock(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    let reason = errno
    close(descriptor)
    errno = reason
    return nil
  }
}
