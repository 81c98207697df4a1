import Testing

@testable import Signatures

struct PublicKeyTests {
  @Test func `the key that minisign wrote is read and written back`() throws {
    let key = try #require(PublicKey(Array(Minisign.publicKey.utf8)))
    #expect(key.identifier.text == "09E37CD83D29FB91")
    #expect(key.text.split(separator: "\n")[1] == Minisign.publicKey.split(separator: "\n")[1])
    #expect(PublicKey(Array(key.text.utf8)) == key)
  }

  @Test func `signatures of minisign hold, prehashed and legacy`() throws {
    let key = try #require(PublicKey(Array(Minisign.publicKey.utf8)))
    for (text, algorithm) in [(Minisign.signature, DetachedSignature.Algorithm.prehashed), (Minisign.legacySignature, .legacy)] {
      let signature = try #require(DetachedSignature(Array(text.utf8)))
      #expect(signature.algorithm == algorithm)
      try key.verify(signature, of: Minisign.message, path: "rule.json")
      #expect(throws: SignatureError.altered(path: "rule.json")) {
        try key.verify(signature, of: Minisign.message + [10], path: "rule.json")
      }
    }
  }

  @Test func `a trusted comment that was changed is refused`() throws {
    let key = try #require(PublicKey(Array(Minisign.publicKey.utf8)))
    let text = Minisign.signature.replacing("教育委員会", with: "教育長")
    let signature = try #require(DetachedSignature(Array(text.utf8)))
    #expect(throws: SignatureError.alteredComment(path: "rule.json.minisig")) {
      try key.verify(signature, of: Minisign.message, path: "rule.json")
    }
  }

  @Test func `the signature of another key is refused with the names of both`() throws {
    let key = try #require(PublicKey(Array(Minisign.lockedPublicKey.utf8)))
    let signature = try #require(DetachedSignature(Array(Minisign.signature.utf8)))
    #expect(throws: SignatureError.otherKey(path: "rule.json.minisig", signer: signature.key, trusted: key.identifier)) {
      try key.verify(signature, of: Minisign.message, path: "rule.json")
    }
  }

  @Test(arguments: [
    "", "untrusted comment: x", "untrusted comment: x\n", "untrusted comment: x\nRWQ=\n", Minisign.secretKey, Minisign.signature
  ])
  func `what is no public key is refused`(text: String) throws {
    let folder = try TemporaryFolder(), path = try folder.write(text, to: "rule.pub")
    #expect(throws: SignatureError.notAKey(path: path, kind: .publicKey)) { try PublicKey.load(path: path) }
  }
}
