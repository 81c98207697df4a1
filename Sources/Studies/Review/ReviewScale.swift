public import Scoring

/// The steps of risk on which experts give their verdicts, and which step a score stands for.
public struct ReviewScale: Equatable, Sendable {
  /// The names of the steps, the lowest risk first.
  public let steps: [LocalizedText]
  /// The smallest score of each step above the lowest, ascending.
  public let cuts: [Int]

  /// Names of steps, and the smallest score of each step above the lowest.
  init(steps: [LocalizedText], cuts: [Int]) { (self.steps, self.cuts) = (steps, cuts) }

  /// The bands of a rule.
  /// - Throws: `ReviewError.oneBand` for a rule with a single band, to which no verdict can disagree.
  public init(bandsOf rule: ScoringRule) throws(ReviewError) {
    let bands = rule.interpretation.bands
    guard bands.count > 1 else { throw .oneBand(rule: rule.description.id) }
    self.init(steps: bands.map(\.name), cuts: bands.dropFirst().map(\.minimumScore))
  }

  /// Five steps of risk that begin at these scores.
  /// - Throws: `ReviewError.badCuts` unless there are four rising scores.
  public init(fiveStepsFrom cuts: [Int]) throws(ReviewError) {
    guard cuts.count == Self.five.count - 1, zip(cuts, cuts.dropFirst()).allSatisfy(<) else { throw .badCuts(steps: Self.five.count) }
    self.init(steps: Self.five, cuts: cuts)
  }

  private static let five = [
    LocalizedText(ja: "とても低い", en: "very low"), LocalizedText(ja: "低い", en: "low"), LocalizedText(ja: "中くらい", en: "medium"),
    LocalizedText(ja: "高い", en: "high"), LocalizedText(ja: "とても高い", en: "very high")
  ]

  /// The step of a score.
  /// - Complexity: O(steps).
  public func step(ofPoints points: Int) -> Int { cuts.count { $0 <= points } }

  /// A range of more steps than this says too little to agree or disagree with: more than half of the scale, rounded up.
  public var mostSteps: Int { (steps.count + 1) / 2 }

  /// A step as it is written into a sheet: `2：低い`.
  public func label(_ step: Int, _ language: TextLanguage) -> String {
    language == .ja ? "\(step + 1)：\(steps[step].ja)" : "\(step + 1): \(steps[step].en)"
  }
}
