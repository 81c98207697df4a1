import CSodium

/// Bytes outside of swap files and core dumps, wiped when they are let go of.
final class SecretBytes {
  private let memory: UnsafeMutableRawBufferPointer

  /// Zeros.
  init(count: Int) {
    Sodium.start()
    guard let start = sodium_malloc(count) else { preconditionFailure("no memory for a secret") }
    sodium_memzero(start, count)
    memory = UnsafeMutableRawBufferPointer(start: start, count: count)
  }

  /// A copy of a part of others.
  convenience init(_ other: SecretBytes, _ range: Range<Int>) {
    self.init(count: range.count)
    memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: other.memory[range]))
  }

  deinit { sodium_free(memory.baseAddress) }

  var count: Int { memory.count }
  /// Where the bytes lie, valid as long as the object lives.
  var start: UnsafeMutablePointer<UInt8> { memory.baseAddress!.assumingMemoryBound(to: UInt8.self) }

  subscript(position: Int) -> UInt8 {
    get { memory[position] }
    set { memory[position] = newValue }
  }

  /// A part that is no secret.
  func open(_ range: Range<Int>) -> [UInt8] { Array(memory[range]) }

  /// Overwrites what stands from a position on.
  func put(_ bytes: [UInt8], at position: Int) { for (i, byte) in bytes.enumerated() { memory[position + i] = byte } }

  /// Overwrites what stands from a position on with another secret.
  func put(_ other: SecretBytes, at position: Int) {
    UnsafeMutableRawBufferPointer(rebasing: memory[position...]).copyMemory(from: UnsafeRawBufferPointer(other.memory))
  }
}
