import Foundation

/// A file in a folder of its own; all of them go when the tests end.
struct TemporaryFile: Sendable {
  let folder: String
  let path: String

  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: TemporaryFile.rootPath) }
    return rootPath
  }()
  private static let rootPath = NSTemporaryDirectory() + "kizashi-tests-\(UUID().uuidString)"

  init(_ name: String, _ bytes: [UInt8]) throws {
    folder = "\(Self.root)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = "\(folder)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  init(_ name: String, _ text: String) throws { try self.init(name, Array(text.utf8)) }

  var bytes: [UInt8] { get throws { Array(try Data(contentsOf: URL(fileURLWithPath: path))) } }

  var folderContents: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder) } }
}
