import Glibc

/// The bytes of a file: mapped into memory, or read when the file cannot be mapped (a pipe).
final class MappedBytes: @unchecked Sendable {
  // Unchecked: the bytes are never written after `init`.
  let bytes: UnsafeBufferPointer<UInt8>
  private let isMapped: Bool

  init(path: String) throws(DelimitedTextError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(file: path, action: .open, reason: systemReason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(file: path, action: .read, reason: systemReason()) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(file: path) }
    let size = Int(status.st_size)
    isMapped = status.st_mode & S_IFMT == S_IFREG && size > 0
    bytes = isMapped ? try Self.map(descriptor, size, path) : try Self.readAll(descriptor, path)
  }

  /// A copy of bytes.
  init(copying content: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
    _ = copy.initialize(from: content)
    (isMapped, bytes) = (false, UnsafeBufferPointer(copy))
  }

  deinit {
    guard let base = bytes.baseAddress else { return }
    if isMapped { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) } else { base.deallocate() }
  }

  /// Lets the system take back the memory of bytes that were looked at; they are read from the file again when they are looked at again.
  func release(_ range: Range<Int>) {
    guard isMapped, let base = bytes.baseAddress, !range.isEmpty else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let start = max(0, range.lowerBound - Self.around) / page * page
    madvise(UnsafeMutableRawPointer(mutating: base + start), range.upperBound - start, MADV_DONTNEED)
  }

  /// Linux maps up to so many bytes around the one that is looked at, a whole large page of its cache: those before it are let go too, and
  /// those behind it when their turn has come.
  private static let around = 1 << 21

  private static func map(_ descriptor: Int32, _ size: Int, _ path: String) throws(DelimitedTextError) -> UnsafeBufferPointer<UInt8> {
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw .system(file: path, action: .read, reason: systemReason())
    }
    madvise(address, size, MADV_SEQUENTIAL)
    return UnsafeBufferPointer(start: address.assumingMemoryBound(to: UInt8.self), count: size)
  }

  private static func readAll(_ descriptor: Int32, _ path: String) throws(DelimitedTextError) -> UnsafeBufferPointer<UInt8> {
    var gathered: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(file: path, action: .read, reason: systemReason()) }
      if count == 0 { break }
      gathered.append(contentsOf: block[..<count])
    }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: gathered.count)
    _ = copy.initialize(from: gathered)
    return UnsafeBufferPointer(copy)
  }
}
