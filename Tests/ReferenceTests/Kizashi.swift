import Foundation
import StructuredText

/// The built program, run as a person runs it.
enum Kizashi {
  /// The programs of a build stand beside the tests.
  private static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/kizashi"

  /// A call that the program refused.
  struct Refusal: Error { let message: String }

  /// What a call answers with `--json`.
  static func answer(_ arguments: [String]) throws -> JSONObject {
    let (process, output, error) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + ["--json"]
    process.environment = ["LC_ALL": "C"]
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let message = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, let object = try JSONValue(parsing: text).object else { throw Refusal(message: message) }
    return object
  }
}
