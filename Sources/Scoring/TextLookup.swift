/// Finds a text among those of an input by its bytes: a table of places with open addressing, half empty.
struct TextLookup: Sendable {
  private var places: [Int32] = [free]
  private static let free: Int32 = -1

  init() {}

  /// A table of the texts of `range`; of equal ones the first is found.
  init(_ range: Range<Int>, of texts: [CompiledText], pool: [UInt8]) {
    var size = 1
    while size < 2 * range.count + 1 { size *= 2 }
    places = Array(repeating: Self.free, count: size)
    for i in range {
      pool[texts[i].bytes].withUnsafeBufferPointer { bytes in
        if case .free(let slot) = look(for: bytes, texts, pool) { places[slot] = Int32(i) }
      }
    }
  }

  /// The position of a text, if it is one of them.
  /// - Complexity: O(length of the cell), on average.
  func find(_ cell: UnsafeBufferPointer<UInt8>, _ texts: [CompiledText], _ pool: [UInt8]) -> Int? {
    guard case .found(let text) = look(for: cell, texts, pool) else { return nil }
    return text
  }

  private enum Place {
    case found(Int)
    case free(Int)
  }

  private func look(for cell: UnsafeBufferPointer<UInt8>, _ texts: [CompiledText], _ pool: [UInt8]) -> Place {
    var slot = Int(truncatingIfNeeded: Self.hash(cell)) & (places.count - 1)
    while places[slot] != Self.free {
      let text = Int(places[slot])
      if Self.isEqual(cell, pool, texts[text].bytes) { return .found(text) }
      slot = (slot + 1) & (places.count - 1)
    }
    return .free(slot)
  }

  /// FNV-1a, 32 bits.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  private static func isEqual(_ cell: UnsafeBufferPointer<UInt8>, _ pool: [UInt8], _ bytes: Range<Int>) -> Bool {
    guard bytes.count == cell.count else { return false }
    for j in cell.indices where pool[bytes.lowerBound + j] != cell[j] { return false }
    return true
  }
}
