import Foundation
import Testing

@testable import Studies

struct PartialFolderTests {
  private let manager = FileManager.default
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-\(UUID().uuidString)").path

  init() throws {
    try manager.createDirectory(atPath: "\(place)/run/rule/deep", withIntermediateDirectories: true)
    try manager.createDirectory(atPath: "\(place)/other", withIntermediateDirectories: true)
    for name in ["run/b.txt", "run/.hidden", "run/rule/deep/c.txt", "other/kept.txt"] { try writeWhole([1], to: "\(place)/\(name)") }
  }

  private func entries(_ path: String) -> [String] { ((try? manager.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  @Test func `a folder goes away with everything in it, and nothing else does`() {
    PartialFolder.remove("\(place)/run")
    #expect(entries(place) == ["other"] && entries("\(place)/other") == ["kept.txt"])
  }

  @Test func `a link goes away, what it points to stays`() throws {
    try manager.createSymbolicLink(atPath: "\(place)/run/link", withDestinationPath: "\(place)/other")
    PartialFolder.remove("\(place)/run")
    #expect(entries(place) == ["other"] && entries("\(place)/other") == ["kept.txt"])
  }
}
