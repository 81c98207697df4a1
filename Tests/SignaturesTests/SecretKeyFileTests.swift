import Testing

@testable import Signatures

struct SecretKeyFileTests {
  @Test func `the key that minisign wrote without a password signs`() throws {
    let folder = try TemporaryFolder()
    let file = try SecretKeyFile(path: try folder.write(Minisign.secretKey, to: "rule.key"))
    #expect(!file.isLocked)
    #expect(try file.key(nil).publicKey == PublicKey(Array(Minisign.publicKey.utf8)))
  }

  @Test func `the key that minisign locked opens with its password`() throws {
    let folder = try TemporaryFolder()
    let file = try SecretKeyFile(path: try folder.write(Minisign.lockedSecretKey, to: "rule.key"))
    #expect(file.isLocked)
    #expect(throws: SignatureError.passwordNeeded(path: "\(folder.path)/rule.key")) { try file.key(nil) }
    #expect(try file.key(try folder.password("pw")).publicKey == PublicKey(Array(Minisign.lockedPublicKey.utf8)))
  }

  @Test func `a key that was locked here opens with its password and no other`() throws {
    let folder = try TemporaryFolder(), key = SecretKey.generate(), path = "\(folder.path)/rule.key"
    try key.write(path: path, protection: .password(try folder.password("秘密"), cost: .interactive))
    #expect(try folder.permissions("rule.key") == 0o600)
    let file = try SecretKeyFile(path: path)
    #expect(try file.key(try folder.password("秘密")).publicKey == key.publicKey)
    #expect(throws: SignatureError.wrongPassword(path: path)) { try file.key(try folder.password("秘蜜")) }
  }

  @Test func `a key is never overwritten`() throws {
    let folder = try TemporaryFolder(), path = "\(folder.path)/rule.key", key = SecretKey.generate()
    try key.write(path: path, protection: .none)
    #expect(throws: SignatureError.alreadyThere(path: path)) { try SecretKey.generate().write(path: path, protection: .none) }
    #expect(try SecretKeyFile(path: path).key(nil).publicKey == key.publicKey)
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660]) func `a key that others may read is refused`(permissions: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(Minisign.secretKey.utf8), to: "rule.key", permissions: permissions)
    #expect(throws: SignatureError.openToOthers(path: path)) { try SecretKeyFile(path: path) }
  }

  @Test func `a key whose parts do not belong together is refused, as signing would give it away`() throws {
    let folder = try TemporaryFolder(), path = "\(folder.path)/rule.key"
    let one = SecretKey.generate(), mixed = SecretBytes(one.secret, 0..<SecretKey.size)
    mixed.put(SecretKey.generate().publicKey.bytes, at: SecretKey.size - PublicKey.size)
    try SecretKey(identifier: one.identifier, secret: mixed).write(path: path, protection: .none)
    #expect(throws: SignatureError.notAKey(path: path, kind: .secretKey)) { try SecretKeyFile(path: path).key(nil) }
  }

  @Test(arguments: ["", "\n", "untrusted comment: x", "untrusted comment: x\n", "untrusted comment: x\n\n", Minisign.publicKey])
  func `what is no secret key is refused`(text: String) throws {
    let folder = try TemporaryFolder(), path = try folder.write(text, to: "rule.key")
    #expect(throws: SignatureError.notAKey(path: path, kind: .secretKey)) { try SecretKeyFile(path: path) }
  }

  @Test(.enabled(if: hasMinisign)) func `minisign signs with a key that was made here`() throws {
    let folder = try TemporaryFolder(), key = SecretKey.generate()
    let path = try folder.write(Minisign.message, to: "rule.json")
    try key.write(path: "\(folder.path)/rule.key", protection: .none)
    #expect(try minisign("-S", "-W", "-s", "rule.key", "-m", "rule.json", in: folder) == 0)
    try key.publicKey.verify(try #require(try DetachedSignature.load(ofFile: path)), of: Minisign.message, path: path)
  }
}
