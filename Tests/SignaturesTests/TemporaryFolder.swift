import Foundation
import Testing

@testable import Signatures

/// A folder that goes with the test.
final class TemporaryFolder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-signatures-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file that its owner alone may read, unless told otherwise, and gives its path.
  func write(_ bytes: [UInt8], to name: String, permissions: Int = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file)
    return file
  }

  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  /// The permissions of a file.
  func permissions(_ name: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int)
  }

  func password(_ text: String) throws -> Password { try Password.load(path: try write(text + "\n", to: "password-\(UUID().uuidString)")) }
}

/// Runs `minisign` where it is installed; its exit status.
func minisign(_ arguments: String..., in folder: TemporaryFolder) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/minisign")
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
  (process.standardOutput, process.standardError) = (Pipe(), Pipe())
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

/// Whether Debian's program is here.
let hasMinisign = FileManager.default.isExecutableFile(atPath: "/usr/bin/minisign")
