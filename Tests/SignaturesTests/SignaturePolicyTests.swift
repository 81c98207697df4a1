import Testing

@testable import Signatures

struct SignaturePolicyTests {
  private let folder: TemporaryFolder
  private let rule: String
  private let named: TrustedKey

  init() throws {
    folder = try TemporaryFolder()
    rule = try folder.write(Minisign.message, to: "rule.json")
    named = .named(path: try folder.write(Minisign.publicKey, to: "rule.pub"))
  }

  private func sign(_ text: String = Minisign.signature) throws { _ = try folder.write(text, to: "rule.json.minisig") }
  private func check(_ policy: SignaturePolicy, _ key: TrustedKey? = nil) throws(SignatureError) -> SignatureStatus {
    try policy.check(Minisign.message, path: rule, key: key ?? named)
  }

  @Test(arguments: [SignaturePolicy.required, .ifPresent, .ifCheckable]) func `a signature that holds is accepted`(policy: SignaturePolicy)
    throws
  {
    try sign()
    #expect(try check(policy) == .signed(try #require(DetachedSignature(Array(Minisign.signature.utf8)))))
  }

  @Test(arguments: [SignaturePolicy.required, .ifPresent, .ifCheckable]) func `a signature that does not hold is refused`(
    policy: SignaturePolicy
  ) throws {
    try sign(Minisign.legacySignature.replacing("legacy", with: "legend"))
    #expect(throws: SignatureError.alteredComment(path: rule + ".minisig")) { try check(policy) }
  }

  @Test func `without a signature production refuses, checking and analysis say so`() throws {
    #expect(throws: SignatureError.unsigned(path: rule)) { try check(.required) }
    #expect(try check(.ifPresent) == .unsigned && check(.ifCheckable) == .unsigned)
  }

  @Test func `without a key only analysis goes on`() throws {
    try sign()
    let none = TrustedKey.ofMachine(path: folder.path + "/none.pub")
    #expect(throws: SignatureError.noKey(path: rule)) { try check(.required, none) }
    #expect(throws: SignatureError.noKey(path: rule)) { try check(.ifPresent, none) }
    #expect(try check(.ifCheckable, none) == .unchecked)
  }

  @Test(arguments: [SignaturePolicy.required, .ifPresent, .ifCheckable]) func `a key that was named must be there`(policy: SignaturePolicy)
    throws
  {
    try sign()
    let path = folder.path + "/none.pub"
    #expect(throws: SignatureError.unreadable(path: path, reason: "No such file or directory")) { try check(policy, .named(path: path)) }
  }
}
