import Foundation

/// A file that is gone when the test ends.
final class TemporaryDraws {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-draws-\(UUID().uuidString).csv").path

  init(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
