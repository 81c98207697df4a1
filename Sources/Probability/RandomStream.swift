/// A stream of random numbers that is named by its seed and up to three stream numbers.
///
/// The words are those of Philox4x64-10 (Salmon et al. 2011) under the key (seed, task) at the counters (0, replicate, part, 0), (1, replicate, part, 0), …
/// Streams with different names never share a counter, so replicate 17 of a bootstrap draws the same numbers
/// on whichever thread, and in whichever order, it runs. Not for secrets: use a cryptographic generator for keys and pseudonyms.
public struct RandomStream: RandomNumberGenerator, Sendable {
  let key: SIMD2<UInt64>
  private let replicate: UInt64
  private let part: UInt64
  private var nextBlock: UInt64 = 0
  /// The words of the current block that stand ready, the next one first.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// How many of them there are.
  private(set) var wordsLeft = 0

  /// The stream `(seed, task, replicate, part)`.
  public init(seed: UInt64, task: UInt64 = 0, replicate: UInt64 = 0, part: UInt64 = 0) {
    key = SIMD2(seed, task)
    self.replicate = replicate
    self.part = part
  }

  /// The stream `(seed, task, replicate, part)`, its numbers without labels: `RandomStream(seed: 1, stream: 4, 17)`.
  public init(seed: UInt64, stream task: UInt64, _ replicate: UInt64 = 0, _ part: UInt64 = 0) {
    self.init(seed: seed, task: task, replicate: replicate, part: part)
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    if wordsLeft == 0 { refill() }
    wordsLeft -= 1
    let word = words.0
    words = (words.1, words.2, words.3, words.3)
    return word
  }

  /// A number of the half-open interval [0, 1), a multiple of 2⁻⁵³.
  public mutating func uniform() -> Double { Uniform.closedBelow(next()) }

  /// A number of the open interval (0, 1): an odd multiple of 2⁻⁵³, symmetrical around ½.
  public mutating func openUniform() -> Double { Uniform.open(next()) }

  /// Whether an event of this probability happens.
  public mutating func bernoulli(_ probability: Double) -> Bool { uniform() < probability }

  /// The words of the next block, without looking at those that stand ready.
  @inline(__always)
  mutating func takeBlock() -> SIMD4<UInt64> {
    defer { nextBlock &+= 1 }
    return Philox.block(counter: SIMD4(nextBlock, replicate, part, 0), key: key)
  }

  private mutating func refill() {
    let block = takeBlock()
    words = (block[0], block[1], block[2], block[3])
    wordsLeft = 4
  }
}

/// Random bits as numbers of the unit interval.
enum Uniform {
  /// A multiple of 2⁻⁵³ of [0, 1).
  @inline(__always)
  static func closedBelow(_ word: UInt64) -> Double { Double(word >> 11) * 0x1p-53 }

  /// An odd multiple of 2⁻⁵³: 52 random bits and a half, so that neither 0 nor 1 can come out of rounding.
  @inline(__always)
  static func open(_ word: UInt64) -> Double { (Double(word >> 12) + 0.5) * 0x1p-52 }
}
