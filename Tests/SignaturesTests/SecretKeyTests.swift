import Testing

@testable import Signatures

struct SecretKeyTests {
  private let comment = RuleComment(rule: "support-2026", sha256: "ab", day: "2026-04-01", note: "承認：教育委員会")

  @Test func `what a new key signs holds, and says of which rule it is`() throws {
    let key = SecretKey.generate()
    let signature = try key.sign(Minisign.message, comment: comment)
    try key.publicKey.verify(signature, of: Minisign.message, path: "rule.json")
    #expect(signature.trustedComment == "kizashi\trule:support-2026\tsha256:ab\tday:2026-04-01\tcomment:承認：教育委員会")
    #expect(DetachedSignature(Array(signature.text.utf8)) == signature)
  }

  @Test func `two new keys differ`() {
    let (one, other) = (SecretKey.generate(), SecretKey.generate())
    #expect(one.identifier != other.identifier && one.publicKey.bytes != other.publicKey.bytes)
  }

  @Test(arguments: ["two\nlines", "a\ttab", "\u{1b}[2J", "\u{202e}turned", String(repeating: "長", count: 3000)])
  func `a comment that is no short line is refused`(note: String) {
    let comment = RuleComment(rule: "support", sha256: "ab", day: "2026-04-01", note: note)
    #expect(throws: SignatureError.unfitComment) { try SecretKey.generate().sign([], comment: comment) }
  }

  @Test(.enabled(if: hasMinisign)) func `minisign accepts what a new key signs, and refuses it changed`() throws {
    let folder = try TemporaryFolder(), key = SecretKey.generate()
    let path = try folder.write(Minisign.message, to: "rule.json")
    try key.publicKey.write(path: "\(folder.path)/rule.pub")
    try key.sign(Minisign.message, comment: comment).write(besideFile: path)
    #expect(try minisign("-V", "-H", "-p", "rule.pub", "-m", "rule.json", in: folder) == 0)
    _ = try folder.write(Minisign.message + [32], to: "rule.json")
    #expect(try minisign("-V", "-p", "rule.pub", "-m", "rule.json", in: folder) == 1)
  }
}
