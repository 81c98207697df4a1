import Glibc

/// The name of a hidden folder of a run: what it is of, what for, and which process made it.
struct PartialName {
  /// What a hidden folder is.
  enum Purpose: String, CaseIterable { case partial, earlier }

  let name: String
  let purpose: Purpose
  let process: pid_t

  private static let ending = ".kizashi"

  /// A folder of this process.
  init(_ purpose: Purpose, of name: String) {
    self.name = name
    self.purpose = purpose
    process = getpid()
  }

  /// Nil for a name that no run gives.
  init?(_ text: String) {
    guard text.hasPrefix("."), text.hasSuffix(Self.ending) else { return nil }
    let inner = text.dropFirst().dropLast(Self.ending.count)
    guard let dash = inner.lastIndex(of: "-"), let process = pid_t(inner[inner.index(after: dash)...]), process > 0 else { return nil }
    let head = inner[..<dash]
    guard let purpose = Purpose.allCases.first(where: { head.hasSuffix(".\($0)") }), head.count > purpose.rawValue.count + 1 else {
      return nil
    }
    name = String(head.dropLast(purpose.rawValue.count + 1))
    self.purpose = purpose
    self.process = process
  }

  var text: String { ".\(name).\(purpose)-\(process)\(Self.ending)" }
}

extension PartialFolder {
  /// Removes the hidden folders in `parent` whose process no longer runs; one that was put aside while it was replaced gets its name back.
  static func sweep(_ parent: String) {
    for entry in namesInFolder(parent) ?? [] {
      guard let name = PartialName(entry), FileKind("\(parent)/\(entry)") == .folder, isAbandoned("\(parent)/\(entry)", by: name.process)
      else { continue }
      if name.purpose == .earlier, FileKind("\(parent)/\(name.name)") == nil {
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
