/// Ranks of numbers from 1, equal values sharing the mean of theirs, by radix sort.
///
/// The bits of a double, with the sign turned over, stand in the order of the numbers, so they can be sorted digit by digit.
enum MidRanks {
  /// Eleven bits a digit: six passes, and counts that stay in the first-level cache.
  private static let digitBits = 11
  private static let digits = 6

  /// Twice the distance of each rank from the mean rank, `2r - (n + 1)`: a whole number.
  /// - Complexity: O(n).
  static func doubledDeviations(of x: [Double]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: x.count)
    forEachRun(of: x) { order, run in
      let deviation = Int32(run.lowerBound + run.upperBound - x.count)
      for k in run { ranks[Int(order[k].row)] = deviation }
    }
    return ranks
  }

  /// The ranks from 1.
  /// - Complexity: O(n).
  static func ranks(of x: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: x.count)
    forEachRun(of: x) { order, run in
      for k in run { ranks[Int(order[k].row)] = Double(run.lowerBound + 1 + run.upperBound) / 2 }
    }
    return ranks
  }

  private struct Entry {
    var key: UInt64
    var row: Int32
  }

  /// Calls `body` for each run of equal values in the sorted order.
  private static func forEachRun(of x: [Double], _ body: (UnsafeBufferPointer<Entry>, Range<Int>) -> Void) {
    guard !x.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: Entry.self, capacity: 2 * x.count) { buffer in
      let order = sorted(x, buffer)
      var start = 0
      for k in 1..<max(x.count, 1) where order[k].key != order[k - 1].key {
        body(order, start..<k)
        start = k
      }
      body(order, start..<x.count)
    }
  }

  /// The entries in order; they stand in one half of the buffer.
  private static func sorted(_ x: [Double], _ buffer: UnsafeMutableBufferPointer<Entry>) -> UnsafeBufferPointer<Entry> {
    let n = x.count, buckets = 1 << digitBits
    var counts = [Int](repeating: 0, count: digits * buckets)
    for (row, value) in x.enumerated() {
      let key = key(of: value)
      buffer.initializeElement(at: row, to: Entry(key: key, row: Int32(row)))
      for digit in 0..<digits { counts[digit * buckets + place(key, digit)] += 1 }
    }
    var (source, target) = (buffer.baseAddress!, buffer.baseAddress! + n)
    for digit in 0..<digits {
      let start = digit * buckets
      guard counts[start + place(source[0].key, digit)] != n else { continue }
      var below = 0
      for bucket in start..<start + buckets { (counts[bucket], below) = (below, below + counts[bucket]) }
      for k in 0..<n {
        let bucket = start + place(source[k].key, digit)
        target[counts[bucket]] = source[k]
        counts[bucket] += 1
      }
      swap(&source, &target)
    }
    return UnsafeBufferPointer(start: source, count: n)
  }

  private static func place(_ key: UInt64, _ digit: Int) -> Int {
    Int(truncatingIfNeeded: key >> UInt64(digit * digitBits)) & ((1 << digitBits) - 1)
  }

  /// The bits in the order of the numbers; 0 and -0 are the same number.
  private static func key(of x: Double) -> UInt64 {
    let bits = (x == 0 ? 0 : x).bitPattern
    return bits >> 63 == 0 ? bits | (1 << 63) : ~bits
  }
}
