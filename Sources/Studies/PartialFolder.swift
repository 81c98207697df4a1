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

  /// Removes a folder with everything in it.
  static func remove(_ path: String) {
    for entry in folderEntries(path) {
      let inner = "\(path)/\(entry)"
      if unlink(inner) != 0 { remove(inner) }
    }
    rmdir(path)
  }
}

/// The names in a folder, without itself and its parent.
func folderEntries(_ path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
