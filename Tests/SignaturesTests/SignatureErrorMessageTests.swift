import Testing

@testable import Signatures

struct SignatureErrorMessageTests {
  private static let key = KeyIdentifier([1, 2, 3, 4, 5, 6, 7, 8])

  @Test(arguments: [
    SignatureError.unreadable(path: "a", reason: "b"), .tooLarge(path: "a", limit: 1), .unwritable(path: "a", reason: "b"),
    .alreadyThere(path: "a"), .notAKey(path: "a", kind: .publicKey), .notAKey(path: "a", kind: .secretKey), .notASignature(path: "a"),
    .openToOthers(path: "a"), .passwordNeeded(path: "a"), .noPassword(path: "a"), .wrongPassword(path: "a"), .unsigned(path: "a"),
    .noKey(path: "a"), .otherKey(path: "a", signer: key, trusted: key), .altered(path: "a"), .alteredComment(path: "a")
  ])
  func `each message names the file and says what to do`(error: SignatureError) {
    #expect(error.english.hasPrefix("a: ") && error.english.hasSuffix("."))
    #expect(error.japanese.hasPrefix("a：") && error.japanese.hasSuffix("。"))
  }

  @Test func `a key is named as minisign names it`() {
    let error = SignatureError.otherKey(
      path: "rule.json.minisig", signer: Self.key, trusted: KeyIdentifier(Array(repeating: 255, count: 8)))
    #expect(error.english.contains("the key 0807060504030201, not with the trusted key FFFFFFFFFFFFFFFF"))
  }
}
