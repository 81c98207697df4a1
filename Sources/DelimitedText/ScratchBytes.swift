/// Room for fields whose doubled quotes were undone; kept from row to row.
struct ScratchBytes: ~Copyable {
  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  private var block = 0
  private var used = 0

  /// A block holds any field that is short enough to be read.
  private static let blockSize = RecordScanner.fieldLimit

  deinit { for block in blocks { block.deallocate() } }

  mutating func reuse() {
    block = 0
    used = 0
  }

  /// The bytes of `content` with each doubled quote written once.
  mutating func undoubled(_ content: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let target = room(content.count)
    var count = 0
    var position = 0
    while position < content.count {
      target[count] = content[position]
      position += content[position] == Byte.quote ? 2 : 1
      count += 1
    }
    used += count
    return UnsafeBufferPointer(start: target, count: count)
  }

  private mutating func room(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if used + count > Self.blockSize {
      block += 1
      used = 0
    }
    if block == blocks.count { blocks.append(.allocate(capacity: Self.blockSize)) }
    return blocks[block] + used
  }
}
