import Glibc

/// Gives each distinct string of bytes a number, in the order of first appearance; nothing is allocated for one that is known.
struct ByteLevels: Sendable {
  /// The number of a string in the lower half and a part of its hash in the upper one, or `empty`.
  private var slots: [UInt64]
  private var hashes: [UInt64] = []
  private var starts: [Int] = [0]
  private var bytes: [UInt8] = []

  private static let empty = UInt64.max
  private static let numberBits: UInt64 = 0xFFFF_FFFF

  init() { slots = [UInt64](repeating: Self.empty, count: 64) }

  /// The number of distinct strings.
  var count: Int { hashes.count }

  /// The number of `text`, and whether it is new.
  mutating func index(of text: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    let mask = slots.count &- 1
    while true {
      let entry = slots[slot]
      if entry == Self.empty { break }
      let index = Int(truncatingIfNeeded: entry & Self.numberBits)
      if (entry ^ hash) & ~Self.numberBits == 0, holds(text, at: index) { return (index, false) }
      slot = (slot &+ 1) & mask
    }
    return (insert(text, hash, slot), true)
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == text.count else { return false }
    guard let base = text.baseAddress, !text.isEmpty else { return true }
    return bytes.withUnsafeBufferPointer { memcmp($0.baseAddress! + start, base, text.count) == 0 }
  }

  private mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: Int) -> Int {
    let index = hashes.count
    slots[slot] = Self.entry(index, hash)
    hashes.append(hash)
    bytes.append(contentsOf: text)
    starts.append(bytes.count)
    if hashes.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    slots = [UInt64](repeating: Self.empty, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Self.entry(index, hash)
    }
  }

  private static func entry(_ index: Int, _ hash: UInt64) -> UInt64 { (hash & ~numberBits) | UInt64(index) }

  /// Eight bytes at a time, mixed by a multiplication and a fold of the halves.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    var position = 0
    while position + 8 <= text.count {
      state = mix(state ^ UnsafeRawPointer(text.baseAddress! + position).loadUnaligned(as: UInt64.self))
      position += 8
    }
    var rest: UInt64 = 0
    while position < text.count {
      rest = rest << 8 | UInt64(text[position])
      position += 1
    }
    return mix(state ^ rest)
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
