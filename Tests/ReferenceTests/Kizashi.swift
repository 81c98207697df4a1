import Foundation
import StructuredText

/// The built program, run as a person runs it.
enum Kizashi {
  /// The programs of a build stand beside the tests.
  private static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/kizashi"

  /// A call that ended otherwise than was expected.
  struct Refusal: Error { let message: String }

  /// What a call, made in a folder, answers with `--json`.
  static func answer(_ arguments: [String], in folder: String? = nil, exit: Int32 = 0) throws -> JSONObject {
    let (process, output, error) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + ["--json"]
    process.environment = ["LC_ALL": "C"]
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let message = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == exit, let object = try JSONValue(parsing: text).object else { throw Refusal(message: message) }
    return object
  }
}
