import Studies

/// Says on standard error what a long job is doing, with the seconds since it began.
final class ProgressMeter: Sendable {
  private let isQuiet: Bool
  private let language: Language
  private let start = ContinuousClock.now

  init(_ common: CommonOptions) {
    isQuiet = common.quiet
    language = common.locale
  }

  var progress: StudyProgress { StudyProgress { [self] japanese, english in say(language.text(japanese, english)) } }

  func say(_ text: String) {
    guard !isQuiet else { return }
    let seconds = Int((ContinuousClock.now - start).components.seconds)
    let clock = String(seconds / 60) + ":" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
    StandardStream.error.writeLine("[\(clock)] \(text)")
  }
}
