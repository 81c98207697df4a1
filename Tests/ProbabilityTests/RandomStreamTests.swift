import Testing

@testable import Probability

struct RandomStreamTests {
  struct KnownAnswer: Sendable {
    let counter: SIMD4<UInt64>
    let key: SIMD2<UInt64>
    let words: SIMD4<UInt64>
  }

  /// The vectors "philox4x64 10" of the file kat_vectors of Random123 (Salmon et al.): zeros, ones, digits of π.
  static let knownAnswers = [
    KnownAnswer(
      counter: SIMD4(repeating: 0), key: SIMD2(repeating: 0),
      words: SIMD4(0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b, 0x7e68_b68a_ec7b_a23b)),
    KnownAnswer(
      counter: SIMD4(repeating: .max), key: SIMD2(repeating: .max),
      words: SIMD4(0x87b0_92c3_013f_e90b, 0x438c_3c67_be8d_0224, 0x9cc7_d7c6_9cd7_77b6, 0xa09c_aebf_594f_0ba0)),
    KnownAnswer(
      counter: SIMD4(0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89),
      key: SIMD2(0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c),
      words: SIMD4(0xa528_f454_03e6_1d95, 0x38c7_2dbd_566e_9788, 0xa5a1_610e_72fd_18b5, 0x57bd_43b5_e52b_7fe6))
  ]

  @Test(arguments: knownAnswers) func `a block is the published known answer`(_ example: KnownAnswer) {
    #expect(Philox.block(counter: example.counter, key: example.key) == example.words)
  }

  /// numpy 2.4.6: Philox(key=[5, 7], counter=[2**64-1, 9, 11, 0]).random_raw(4); numpy counts up before it draws.
  @Test func `the words are those of the counters from zero under the key of seed and task`() {
    var stream = RandomStream(seed: 5, task: 7)
    let words = (0..<8).map { _ in stream.next() }
    let second = Philox.block(counter: SIMD4(1, 0, 0, 0), key: SIMD2(5, 7))
    #expect(Array(words[4...]) == (0..<4).map { second[$0] })
    #expect(words[4] == 0x2de0_f782_c87d_eea2)
  }

  @Test func `the first number of ten thousand streams is never the same`() {
    var first: Set<UInt64> = []
    for name: UInt64 in 0..<2500 {
      for place in 0..<4 {
        let names = (0..<4).map { $0 == place ? name + 1 : 0 }
        var stream = RandomStream(seed: names[0], task: names[1], replicate: names[2], part: names[3])
        first.insert(stream.next())
      }
    }
    #expect(first.count == 10_000)
  }

  @Test func `the two spellings of a stream's name mean the same stream`() {
    var (labelled, plain) = (RandomStream(seed: 1, task: 2, replicate: 3, part: 4), RandomStream(seed: 1, stream: 2, 3, 4))
    #expect(labelled.next() == plain.next())
  }

  @Test func `no bits make an open uniform of zero or one`() {
    #expect(Uniform.open(0) == 0x1p-53)
    #expect(Uniform.open(.max) == 1 - 0x1p-53)
    #expect(Uniform.closedBelow(.max) == 1 - 0x1p-53)
  }
}
