import StructuredText
import Studies
import Synchronization

/// Says on standard error what a long job is doing, with the seconds since it began, and keeps it for the log.
final class ProgressMeter: Sendable {
  private let isQuiet: Bool
  private let language: Language
  private let start = ContinuousClock.now
  private let lines = Mutex<[String]>([])

  init(_ common: CommonOptions) {
    isQuiet = common.quiet
    language = common.locale
  }

  var progress: StudyProgress { StudyProgress { [self] japanese, english in say(language.text(japanese, english)) } }

  /// What was said so far, one JSON object a line: `seconds` since the beginning and `message`.
  var log: String { lines.withLock { $0.map { $0 + "\n" }.joined() } }

  func say(_ text: String) {
    let seconds = Int((ContinuousClock.now - start).components.seconds)
    let entry: JSONValue = ["seconds": .integer(seconds), "message": .string(text)]
    lines.withLock { $0.append(entry.text(.compact)) }
    guard !isQuiet else { return }
    let clock = String(seconds / 60) + ":" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
    StandardStream.error.writeLine("[\(clock)] \(text)")
  }
}
