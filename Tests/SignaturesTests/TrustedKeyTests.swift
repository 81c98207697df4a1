import Testing

@testable import Signatures

struct TrustedKeyTests {
  @Test func `the option goes before everything`() { #expect(TrustedKey.chosen("town.pub") == .named(path: "town.pub")) }

  @Test func `the key of the machine is used where it has one`() throws {
    let folder = try TemporaryFolder()
    #expect(try TrustedKey.ofMachine(path: folder.path + "/rule.pub").load() == nil)
    let path = try folder.write(Minisign.publicKey, to: "rule.pub")
    #expect(try TrustedKey.ofMachine(path: path).load()?.identifier.text == "09E37CD83D29FB91")
  }
}
