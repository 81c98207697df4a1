/// The counter-based generator Philox4x64-10: a keyed bijection of 256-bit counters.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
enum Philox {
  /// The two multipliers of a round.
  private static let multipliers: (UInt64, UInt64) = (0xD2E7_470E_E14C_6C93, 0xCA5A_8263_9512_1157)
  /// What is added to the two key words between rounds: the golden ratio and √3 − 1.
  private static let keySteps: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xBB67_AE85_84CA_A73B)
  /// The number of rounds.
  private static let rounds = 10

  /// The four random words of a counter under a key.
  @inline(__always)
  static func block(counter: SIMD4<UInt64>, key: SIMD2<UInt64>) -> SIMD4<UInt64> {
    var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<rounds {
      let left = c0.multipliedFullWidth(by: multipliers.0)
      let right = c2.multipliedFullWidth(by: multipliers.1)
      (c0, c1, c2, c3) = (right.high ^ c1 ^ k0, right.low, left.high ^ c3 ^ k1, left.low)
      k0 &+= keySteps.0
      k1 &+= keySteps.1
    }
    return SIMD4(c0, c1, c2, c3)
  }
}
