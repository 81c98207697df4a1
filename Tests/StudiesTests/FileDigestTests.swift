import Foundation
import Testing

@testable import Studies

struct FileDigestTests {
  private func digest(_ bytes: [UInt8]) throws -> FileDigest {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try FileDigest(path: file.path)
  }

  // FIPS 180-4 examples, and the known digest of a million letters a, as `sha256sum` prints them.
  @Test(arguments: [
    ("", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  ]) func `a digest is the one that sha256sum prints`(text: String, times: Int, sha256: String) throws {
    let bytes = Array(String(repeating: text, count: times).utf8)
    let digest = try digest(bytes)
    #expect(digest.sha256 == sha256 && digest.bytes == bytes.count)
  }

  @Test func `a file of several pieces is read to its end`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 1000) }
    var last = bytes
    last[2_999_999] ^= 1
    #expect(try digest(bytes).bytes == 3_000_000)
    #expect(try digest(bytes).sha256 != digest(last).sha256)
  }

  @Test func `a file that is not there is an error that names it`() {
    #expect(throws: StudyError.cannotRead(path: "/none/x.csv", reason: "No such file or directory")) {
      _ = try FileDigest(path: "/none/x.csv")
    }
  }
}
