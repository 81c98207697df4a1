import ArgumentParser
import Glibc
import StructuredText

/// The options of every command.
struct CommonOptions: ParsableArguments {
  /// Whether the answer is one JSON object.
  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  /// The language of messages and tables.
  @Option(help: "Language of messages: ja or en (default: that of the environment).")
  var locale: Language = .ofEnvironment

  /// Whether progress is kept back.
  @Flag(name: .shortAndLong, help: "No progress on standard error.")
  var quiet = false

  /// Whether the seconds of each stage are told.
  @Flag(help: "Print the seconds of each stage as one line on standard error.")
  var timings = false

  /// The number of threads; answers have the same bits for any number.
  @Option(help: "Threads (default: all cores); the answer does not depend on it.")
  var threads: Int = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The options as they stand when nothing is given.
  init() {}

  /// Refuses impossible numbers.
  ///
  /// - Throws: `ValidationError`.
  func validate() throws {
    if threads < 1 { throw ValidationError("--threads must be at least 1.") }
  }

  /// A line on standard error, unless `--quiet`.
  func note(_ line: String) { if !quiet { StandardStream.error.writeLine(line) } }

  /// Tells how long the stages took, when asked for.
  func report(_ clock: StageClock) { if timings { StandardStream.error.writeLine(clock.line) } }

  /// Prints the answer: JSON when asked for, else the text.
  ///
  /// - Complexity: O(length of the answer).
  func answer(_ json: @autoclosure () -> JSONValue, _ text: @autoclosure () -> String) {
    var bytes = self.json ? json().bytes() : Array(text().utf8)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    StandardStream.output.write(bytes)
  }
}
