import Glibc

/// Writes a delimited file (RFC 4180), through a buffer.
///
/// A file appears whole or not at all: rows go to a new file beside it, which takes its name on `close()`. Without `close()` nothing is left.
/// ```swift
/// var writer = try DelimitedWriter(path: "children.csv", format: .excelCP932)
/// try writer.writeRow(["id", "score"])
/// try writer.write { rows in rows.add(integer: 1); rows.add(number: 0.25); rows.endRow() }
/// try writer.close()
/// ```
public struct DelimitedWriter: ~Copyable {
  /// The format of the file.
  public let format: DelimitedFormat
  private let path: String
  private var temporaryPath: String?
  private let descriptor: Int32
  private var rows: DelimitedBuffer

  /// How many bytes are gathered before they are written.
  private static let bufferSize = 1 << 18

  /// Starts the file at `path`; an older file of this name stays until `close()`.
  /// - Throws: `DelimitedTextError.system`.
  public init(path: String, format: DelimitedFormat = .csv) throws(DelimitedTextError) {
    if Self.isSpecial(path) { throw .system(file: path, action: .replace, reason: "not an ordinary file") }
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    let opened = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw .system(file: path, action: .write, reason: systemReason()) }
    self.init(path: path, temporaryPath: temporary, descriptor: opened, format: format)
  }

  /// Writes to an open file descriptor such as standard output, which stays open; `name` stands for it in messages.
  public init(descriptor: Int32, name: String, format: DelimitedFormat = .csv) {
    self.init(path: name, temporaryPath: nil, descriptor: descriptor, format: format)
  }

  private init(path: String, temporaryPath: String?, descriptor: Int32, format: DelimitedFormat) {
    self.path = path
    self.temporaryPath = temporaryPath
    self.descriptor = descriptor
    self.format = format
    rows = DelimitedBuffer(format: format, capacity: Self.bufferSize + 4096)
    if format.marksByteOrder, format.encoding == .utf8 { rows.bytes += [0xEF, 0xBB, 0xBF] }
  }

  deinit { if let temporaryPath { Self.abandon(descriptor, temporaryPath) } }

  /// Writes cells and rows through `body`.
  /// - Throws: `DelimitedTextError.unencodable`, `DelimitedTextError.system`.
  public mutating func write(_ body: (inout DelimitedBuffer) throws(DelimitedTextError) -> Void) throws(DelimitedTextError) {
    try body(&rows)
    if rows.bytes.count >= Self.bufferSize { try flush() }
  }

  /// Writes one row of texts.
  /// - Throws: `DelimitedTextError.unencodable`, `DelimitedTextError.system`.
  public mutating func writeRow(_ texts: [String]) throws(DelimitedTextError) {
    try write { rows throws(DelimitedTextError) in try rows.addRow(texts) }
  }

  /// Writes whole rows that were gathered elsewhere, as on another thread.
  /// - Throws: `DelimitedTextError.system`.
  public mutating func write(_ other: DelimitedBuffer) throws(DelimitedTextError) {
    try flush()
    try put(other.bytes)
  }

  /// Writes what is still in the buffer.
  /// - Throws: `DelimitedTextError.system`.
  public mutating func flush() throws(DelimitedTextError) {
    try put(rows.bytes)
    rows.bytes.removeAll(keepingCapacity: true)
  }

  /// Completes the file: writes the rest, waits for the disk, and gives the file its name.
  /// - Throws: `DelimitedTextError.system`; then nothing of the file is left.
  public consuming func close() throws(DelimitedTextError) {
    try flush()
    guard let temporary = temporaryPath else { return }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      throw .system(file: path, action: .replace, reason: systemReason())
    }
    temporaryPath = nil
    guard Glibc.close(descriptor) == 0, Self.syncFolder(of: path) else {
      throw .system(file: path, action: .replace, reason: systemReason())
    }
  }

  /// Waits until the name is on the disk.
  private static func syncFolder(of path: String) -> Bool {
    let parent = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    defer { Glibc.close(folder) }
    return fsync(folder) == 0
  }

  /// Whether a device, a pipe or the like stands there, whose place no file may take.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFLNK, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func abandon(_ descriptor: Int32, _ temporaryPath: String) {
    Glibc.close(descriptor)
    unlink(temporaryPath)
  }

  private func put(_ bytes: [UInt8]) throws(DelimitedTextError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(file: path, action: .write, reason: systemReason()) }
      written += count
    }
  }
}

/// The operating system's words for the last failure.
func systemReason() -> String { String(cString: strerror(errno)) }
