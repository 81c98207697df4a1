import Foundation
import Testing

@testable import Studies

struct WholeFileTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true) }

  private func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(place)/\(name)"))) }

  @Test(arguments: [0, 1, 4096, 3_000_001]) func `what was written is what is there`(count: Int) throws {
    let written = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 251) }
    try writeWhole(written, to: "\(place)/x")
    #expect(try bytes("x") == written)
  }

  @Test func `a shorter text leaves nothing of a longer one`() throws {
    try writeWhole(Array("a longer text".utf8), to: "\(place)/x")
    try writeWhole(Array("short".utf8), to: "\(place)/x")
    #expect(try bytes("x") == Array("short".utf8))
  }

  @Test func `others cannot read it`() throws {
    try writeWhole([1], to: "\(place)/x")
    let mode = try FileManager.default.attributesOfItem(atPath: "\(place)/x")[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
  }

  @Test func `a place that is not there or is a folder is an error with the system's reason`() {
    #expect(throws: StudyError.cannotWrite(path: "\(place)/none/x", reason: "No such file or directory")) {
      try writeWhole([1], to: "\(place)/none/x")
    }
    #expect(throws: StudyError.cannotWrite(path: place, reason: "Is a directory")) { try writeWhole([1], to: place) }
    #expect(throws: StudyError.cannotWrite(path: "/dev/full", reason: "No space left on device")) { try writeWhole([1], to: "/dev/full") }
  }

  @Test func `only a folder's names can be waited for`() throws {
    try syncFolder(place)
    #expect(throws: StudyError.cannotWrite(path: "\(place)/none", reason: "No such file or directory")) { try syncFolder("\(place)/none") }
    try writeWhole([1], to: "\(place)/x")
    #expect(throws: StudyError.cannotWrite(path: "\(place)/x", reason: "Not a directory")) { try syncFolder("\(place)/x") }
  }
}
