import Testing

@testable import Signatures

struct DetachedSignatureTests {
  /// SplitMix64: the same changes each time.
  private struct Draw: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  /// One byte changed, inserted or deleted.
  private func changed(_ bytes: [UInt8], _ draw: inout Draw) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &draw)
    switch Int.random(in: 0..<4, using: &draw) {
    case 0: bytes.insert(UInt8.random(in: 0...255, using: &draw), at: place)
    case 1: bytes.remove(at: place)
    case 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &draw)
    default: bytes[place] &+= UInt8.random(in: 1...255, using: &draw)
    }
    return bytes
  }

  @Test(arguments: ["", "承認：教育委員会"]) func `each of a thousand changes of one byte of the rule or of its signature is refused`(note: String)
    throws
  {
    let folder = try TemporaryFolder(), key = SecretKey.generate(), rule = Minisign.message
    let comment = RuleComment(rule: "support", sha256: FileDigest.sha256(rule), day: "2026-04-01", note: note)
    let path = try folder.write(rule, to: "rule.json")
    let signature = Array(try key.sign(rule, comment: comment).text.utf8), trusted = "\(folder.path)/rule.pub"
    try key.publicKey.write(path: trusted)
    _ = try folder.write(signature, to: "rule.json.minisig")
    _ = try SignaturePolicy.required.check(rule, path: path, key: .named(path: trusted))

    var draw = Draw(state: 2026)
    var refused = 0
    for turn in 0..<1000 {
      let isOfRule = turn.isMultiple(of: 2)
      _ = try folder.write(isOfRule ? signature : changed(signature, &draw), to: "rule.json.minisig")
      let bytes = isOfRule ? changed(rule, &draw) : rule
      do { _ = try SignaturePolicy.required.check(bytes, path: path, key: .named(path: trusted)) } catch { refused += 1 }
    }
    #expect(refused == 1000)
  }

  @Test(arguments: ["", "untrusted comment: x\n", "untrusted comment: x\nRWQ=\ntrusted comment: y\nRWQ=\n", Minisign.publicKey])
  func `what is no signature is refused`(text: String) throws {
    let folder = try TemporaryFolder(), path = try folder.write("{}", to: "rule.json")
    _ = try folder.write(text, to: "rule.json.minisig")
    #expect(throws: SignatureError.notASignature(path: path + ".minisig")) { try DetachedSignature.load(ofFile: path) }
  }

  @Test func `a new signature takes the place of an older one`() throws {
    let folder = try TemporaryFolder(), path = try folder.write("{}", to: "rule.json"), key = SecretKey.generate()
    for day in ["2026-04-01", "2026-04-02"] {
      let signature = try key.sign([], comment: RuleComment(rule: "a", sha256: "b", day: day, note: ""))
      try signature.write(besideFile: path)
      #expect(try DetachedSignature.load(ofFile: path) == signature)
    }
    #expect(try folder.permissions("rule.json.minisig") & 0o600 == 0o600)
  }
}
