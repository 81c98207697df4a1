/// Complementary halves of the rows, many pairs at once: bit r of a row tells in which half of pair r it is.
///
/// The half is a hash of (seed, pair, group), so rows of one group (a household) are never split, and neither the order of the rows nor the number of
/// threads matters. A half therefore holds about, not exactly, half of the rows.
public struct HalfSamples: Sendable {
  /// The number of pairs, at most 64.
  public let pairs: Int
  private let bits: [UInt64]

  /// Halves of rows with these group codes; a row with a negative code is a group of its own.
  /// - Complexity: O(rows × pairs).
  /// - Throws: `ScorecardsError.invalidSetting` unless there are 1 to 64 pairs.
  public init(groups: [Int32], pairs: Int, seed: UInt64) throws(ScorecardsError) {
    guard (1...64).contains(pairs) else { throw .invalidSetting(name: "pairs", allowed: "1…64") }
    self.pairs = pairs
    let keys = (0..<pairs).map { Self.mix(Self.mix(seed) ^ UInt64($0 + 1)) }
    bits = groups.enumerated().map { row, group in
      let code = group < 0 ? Self.firstLoneRow + UInt64(row) : UInt64(group)
      return keys.enumerated().reduce(0) { $0 | (Self.mix($1.element &+ code &* Self.golden) >> 63) << UInt64($1.offset) }
    }
  }

  /// The number of rows.
  public var rows: Int { bits.count }

  /// Whether a row is in the first half of a pair.
  @inline(__always)
  public func isFirst(row: Int, pair: Int) -> Bool { bits[row] >> UInt64(pair) & 1 == 1 }

  /// The positions within `range` of the rows in the first half of a pair.
  func firstHalf(of pair: Int, in range: Range<Int>) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: range.count) { places, count in
      for row in range {
        places[count] = Int32(truncatingIfNeeded: row - range.lowerBound)
        count += Int(bits[row] >> UInt64(pair) & 1)
      }
    }
  }

  /// The finaliser of SplitMix64 (Steele, Lea & Flood 2014): every bit of the answer depends on every bit of the question.
  private static func mix(_ x: UInt64) -> UInt64 {
    var z = x &+ golden
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 2⁶⁴ divided by the golden ratio, the odd increment of SplitMix64.
  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// Rows without a group are numbered above every group code.
  private static let firstLoneRow: UInt64 = 1 << 32
}
