import Glibc

/// Writes a file and waits for the disk.
func writeWhole(_ bytes: [UInt8], to path: String) throws(StudyError) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard file >= 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else {
      let reason = systemReason()
      close(file)
      throw .cannotWrite(path: path, reason: reason)
    }
    written += count
  }
  guard fsync(file) == 0, close(file) == 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
}

/// Waits until the names in a folder are on the disk.
func syncFolder(_ path: String) throws(StudyError) {
  let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
  defer { close(folder) }
  guard fsync(folder) == 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
}

/// The system's own words for what went wrong.
func systemReason() -> String { String(cString: strerror(errno)) }
