/// Gives each distinct string of bytes a number, in the order of first appearance; nothing is allocated for one that is known.
struct ByteLevels: Sendable {
  /// The strings, by their number.
  private(set) var list = TextList()
  /// The number of a string in the lower half and a part of its hash in the upper one, or `empty`.
  private var slots: [UInt64]
  private var hashes: [UInt64] = []

  private static let empty = UInt64.max
  private static let numberBits: UInt64 = 0xFFFF_FFFF

  init() { slots = [UInt64](repeating: Self.empty, count: 64) }

  /// The number of distinct strings.
  var count: Int { list.count }

  /// The number of `text`, and whether it is new.
  mutating func index(of text: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = Self.hash(text)
    let found = find(text, hash)
    if let index = found.index { return (index, false) }
    return (insert(text, hash, found.slot), true)
  }

  /// The number of `text`, or `nil` when it is new.
  func known(_ text: UnsafeBufferPointer<UInt8>) -> Int? { find(text, Self.hash(text)).index }

  /// Gives `text` a number of its own without looking for it, now or later: from then on no text is looked up.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    list.append(text)
    return list.count - 1
  }

  /// The number of `text`, or the slot where it would stand.
  @inline(__always)
  private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> (index: Int?, slot: Int) {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == Self.empty { return (nil, slot) }
      let index = Int(truncatingIfNeeded: entry & Self.numberBits)
      if (entry ^ hash) & ~Self.numberBits == 0, holds(text, at: index) { return (index, slot) }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private func holds(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    list.withText(index) { known in
      guard known.count == text.count else { return false }
      guard let first = known.baseAddress, let second = text.baseAddress, !text.isEmpty else { return true }
      return Self.areEqual(UnsafeRawPointer(first), UnsafeRawPointer(second), text.count)
    }
  }

  private mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: Int) -> Int {
    let index = append(text)
    slots[slot] = Self.entry(index, hash)
    hashes.append(hash)
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

  /// Eight bytes at a time, mixed by a multiplication and a fold of the halves; the last eight may overlap those before.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    guard let base = UnsafeRawPointer(text.baseAddress), !text.isEmpty else { return mix(state) }
    guard text.count > wordSize else { return mix(state ^ shortWord(base, text.count)) }
    var position = 0
    while position &+ wordSize < text.count {
      state = mix(state ^ word(base + position))
      position &+= wordSize
    }
    return mix(state ^ word(base + (text.count &- wordSize)))
  }

  /// Whether `count` bytes, at least one, are the same at both places.
  @inline(__always)
  private static func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer, _ count: Int) -> Bool {
    guard count > wordSize else { return shortWord(first, count) == shortWord(second, count) }
    var position = 0
    while position &+ wordSize < count {
      guard word(first + position) == word(second + position) else { return false }
      position &+= wordSize
    }
    return word(first + (count &- wordSize)) == word(second + (count &- wordSize))
  }

  /// One to eight bytes as one word, which tells apart any two strings of the same length.
  @inline(__always)
  private static func shortWord(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let last = (base + (count &- 4)).loadUnaligned(as: UInt32.self)
      return UInt64(base.loadUnaligned(as: UInt32.self)) | UInt64(last) &<< 32
    }
    let bytes = base.assumingMemoryBound(to: UInt8.self)
    return UInt64(bytes[0]) | UInt64(bytes[count &>> 1]) &<< 8 | UInt64(bytes[count &- 1]) &<< 16
  }

  @inline(__always)
  private static func word(_ place: UnsafeRawPointer) -> UInt64 { place.loadUnaligned(as: UInt64.self) }

  private static let wordSize = 8

  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
