import Probability

/// Identifiers without order: a keyed permutation of the numbers below 2³⁰, written in 32 letters and digits.
///
/// For synthetic children only: whoever knows the seed can undo it.
struct Pseudonyms: Sendable {
  private let keys: [UInt64]
  private let prefix: UInt8

  private static let halfBits: UInt64 = 15
  private static let halfMask: UInt64 = (1 << 15) - 1
  private static let rounds = 6
  private static let length = 6
  /// Letters and digits that are not mistaken for each other (Crockford's base 32).
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  init(seed: UInt64, prefix: Character) {
    self.prefix = prefix.asciiValue!
    var stream = RandomStream(seed: seed, .identifiers, Int(self.prefix))
    keys = (0..<Self.rounds).map { _ in stream.next() }
  }

  /// The identifier of a number below 2³⁰.
  subscript(number: Int) -> String {
    var code = permuted(UInt64(number))
    var letters: [UInt8] = []
    for _ in 0..<Self.length {
      letters.append(Self.alphabet[Int(code & 31)])
      code >>= 5
    }
    return String(decoding: [prefix] + letters.reversed(), as: UTF8.self)
  }

  /// A Feistel network, which is a permutation whatever its round function.
  private func permuted(_ number: UInt64) -> UInt64 {
    precondition(number < 1 << (2 * Self.halfBits), "an identifier has thirty bits")
    var left = number >> Self.halfBits, right = number & Self.halfMask
    for key in keys { (left, right) = (right, left ^ (Self.mixed(right ^ key) & Self.halfMask)) }
    return left << Self.halfBits | right
  }

  /// Steele and others' SplitMix64 finalizer (2014).
  private static func mixed(_ x: UInt64) -> UInt64 {
    var z = x &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
