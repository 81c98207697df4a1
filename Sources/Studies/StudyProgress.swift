/// Told what a long job is doing; the command line writes it to standard error.
public struct StudyProgress: Sendable {
  private let report: @Sendable (String, String) -> Void

  /// Calls `report` with each step in Japanese and in English.
  public init(_ report: @escaping @Sendable (_ japanese: String, _ english: String) -> Void) { self.report = report }

  /// Says nothing.
  public static let silent = StudyProgress { _, _ in }

  /// Tells a step.
  public func callAsFunction(_ japanese: String, _ english: String) { report(japanese, english) }
}
