import Testing

@testable import Signatures

struct FileDigestTests {
  @Test func `SHA-256 of the example of FIPS 180`() {
    #expect(FileDigest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
