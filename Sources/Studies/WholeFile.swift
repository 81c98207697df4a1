import Glibc

/// Writes a file in a folder of our own, for its owner only, and waits for the disk; a link is not followed.
/// - Throws: `StudyError.cannotWrite`.
public func writeWhole(_ bytes: [UInt8], to path: String) throws(StudyError) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
  guard file >= 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
  let isWritten = writeAll(bytes, to: file) && fsync(file) == 0
  let reason = systemReason()
  guard close(file) == 0, isWritten else { throw .cannotWrite(path: path, reason: isWritten ? systemReason() : reason) }
}

private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { return false }
    written += count
  }
  return true
}

/// Makes a folder and the folders that lead to it, for their owner only.
func makeFolders(_ path: String) throws(StudyError) {
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made += "\(part)"
    guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw .cannotWrite(path: made, reason: systemReason()) }
    made += "/"
  }
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
