/// What the registry knows of one run.
public struct RegisteredRun: Equatable, Sendable {
  /// How it began.
  public let start: RunStart
  /// How it ended; nil while it runs, or when it was broken off.
  public internal(set) var finish: RunFinish?
  /// The models that it made.
  public internal(set) var models: [ModelRecord] = []
  /// The rules that it made.
  public internal(set) var rules: [RuleRecord] = []
  /// Where its entries stand in the log, from 0.
  public internal(set) var positions: [Int]

  init(_ start: RunStart, at position: Int) {
    self.start = start
    positions = [position]
  }
}
