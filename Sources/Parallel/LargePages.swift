import Glibc

/// Large pages for memory that holds many rows: the system clears and maps two mebibytes at a time instead of four kibibytes.
public enum LargePages {
  /// The size of a page that is worth asking for.
  private static let size = 1 << 21

  /// Asks for large pages under memory that is about to be written; where the system has none nothing changes.
  /// - Complexity: O(1).
  public static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    guard let base = memory.baseAddress, memory.count >= 2 * size else { return }
    let start = Int(bitPattern: base)
    let first = (start + size - 1) & ~(size - 1)
    let end = (start + memory.count) & ~(size - 1)
    if first < end { madvise(UnsafeMutableRawPointer(bitPattern: first), end - first, MADV_HUGEPAGE) }
  }
}
