import Testing

@testable import Signatures

struct PasswordTests {
  @Test func `the first line is the password`() throws {
    let folder = try TemporaryFolder()
    let one = try Password.load(path: try folder.write("秘密\nmore", to: "a")), same = try folder.password("秘密")
    #expect(one.isSame(as: same) && one.bytes.open(0..<one.bytes.count) == Array("秘密".utf8))
    for text in ["秘蜜", "秘密 ", "秘"] {
      let other = try folder.password(text)
      #expect(!one.isSame(as: other))
    }
  }

  @Test(arguments: ["", "\n", "a\0b\n", String(repeating: "x", count: 1024)]) func `what is no password is refused`(text: String) throws {
    let folder = try TemporaryFolder(), path = try folder.write(text, to: "password")
    #expect(throws: SignatureError.noPassword(path: path)) { try Password.load(path: path) }
  }

  @Test func `a password that others may read is refused`() throws {
    let folder = try TemporaryFolder(), path = try folder.write([120], to: "password", permissions: 0o644)
    #expect(throws: SignatureError.openToOthers(path: path)) { try Password.load(path: path) }
  }
}
