import Foundation
import Studies
import StructuredText
import Testing

struct RunFolderTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-\(UUID().uuidString)").path

  private func names(_ path: String) -> [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted() }

  @Test func `a folder appears only when it is published`() throws {
    var folder = try RunFolder(path: "\(place)/run")
    try folder.write("one", to: "a.txt")
    #expect(!FileManager.default.fileExists(atPath: "\(place)/run"))
    try folder.publish(about: ["study": "test"])
    #expect(names("\(place)/run") == ["MANIFEST.json", "a.txt"])
  }

  @Test func `a folder that is given up leaves nothing`() throws {
    do {
      var folder = try RunFolder(path: "\(place)/run")
      try folder.write("one", to: "rule/a.txt")
    }
    #expect(names(place).isEmpty)
  }

  @Test func `publishing replaces an earlier folder as a whole`() throws {
    for text in ["old", "new"] {
      var folder = try RunFolder(path: "\(place)/run")
      try folder.write(text, to: "\(text).txt")
      try folder.publish(about: [:])
    }
    #expect(names(place) == ["run", "run/MANIFEST.json", "run/new.txt"])
  }

  @Test func `the manifest holds the digest of every file`() throws {
    var folder = try RunFolder(path: "\(place)/run")
    try folder.write("abc", to: "a.txt")
    try folder.publish(about: [:])
    let manifest = try JSONValue(path: "\(place)/run/MANIFEST.json")
    // SHA-256 of "abc": FIPS 180-4, appendix B.1.
    #expect(manifest["files"]?[0]?["sha256"]?.string == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a place that cannot be written is one error`() {
    #expect(throws: StudyError.self) { _ = try RunFolder(path: "/proc/none/run") }
  }
}
