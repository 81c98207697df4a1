import Glibc
import Parallel

/// A key of a table: its hash and its line.
struct KeyPlace {
  /// 64 bits of the key; never 0.
  let hash: UInt64
  let line: Int

  init(_ key: UnsafeBufferPointer<UInt8>, line: Int) {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(key))
    hash = max(UInt64(bitPattern: Int64(hasher.finalize())), 1)
    self.line = line
  }
}

/// Remembers the keys of a table as numbers of eight bytes, to tell how often one comes again; its memory does not grow.
struct KeyLedger: ~Copyable {
  /// The most keys that are remembered: with three quarters of the places taken the table has 128 MiB.
  static let mostKeys = 3 << 22

  private let places: UnsafeMutablePointer<UInt64>
  private let mask: Int
  private let capacity: Int
  /// The keys that are remembered, all different.
  private(set) var remembered = 0
  /// Keys that were not remembered for want of room: later ones were not compared with them.
  private(set) var passedOver = 0
  /// Rows whose key an earlier row has.
  private(set) var repeated = 0
  /// The line of the first of them.
  private(set) var firstLine = 0

  /// Room for the keys of `rows` rows, up to `most`.
  init(rows: Int, most: Int = mostKeys) {
    capacity = min(rows, most)
    var count = 16
    while count * 3 / 4 < capacity { count *= 2 }
    mask = count - 1
    places = calloc(count, MemoryLayout<UInt64>.stride)!.bindMemory(to: UInt64.self, capacity: count)
    LargePages.advise(UnsafeMutableRawBufferPointer(start: places, count: count * MemoryLayout<UInt64>.stride))
  }

  deinit { free(places) }

  /// Notes the key of a row; two different keys are taken for one with a probability of rows² / 2⁶⁵.
  /// - Complexity: O(1), on average.
  mutating func note(_ key: KeyPlace) {
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while places[place] != 0 {
      if places[place] == key.hash { return addRepeated(key.line) }
      place = (place + 1) & mask
    }
    guard remembered < capacity else {
      passedOver += 1
      return
    }
    places[place] = key.hash
    remembered += 1
  }

  private mutating func addRepeated(_ line: Int) {
    if repeated == 0 { firstLine = line }
    repeated += 1
  }
}
