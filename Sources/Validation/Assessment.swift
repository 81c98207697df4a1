import Probability

/// How well an assessment tells who is in need.
public struct Assessment: Equatable, Sendable {
  /// How often the assessment is right.
  public enum Accuracy: Equatable, Sendable {
    /// Always.
    case perfect
    /// This share, taken as known.
    case known(Double)
    /// So many times in so many cases whose truth was known; the posterior is Beta(correct + ½, wrong + ½).
    case counted(correct: Int, of: Int)
  }

  /// Among children in need.
  public let sensitivity: Accuracy
  /// Among the others.
  public let specificity: Accuracy

  /// An assessment that is always right.
  public static let perfect = Assessment(unchecked: .perfect, .perfect)

  /// An assessment of this accuracy.
  /// - Throws: `ValidationError.settingOutOfRange` for a share outside 0…1 or impossible counts, `.assessmentUninformative` when the two add up to
  ///   no more than 1.
  public init(sensitivity: Accuracy, specificity: Accuracy) throws(ValidationError) {
    guard sensitivity.isPossible else { throw .settingOutOfRange(name: "sensitivity") }
    guard specificity.isPossible else { throw .settingOutOfRange(name: "specificity") }
    guard sensitivity.value + specificity.value > 1 else { throw .assessmentUninformative }
    (self.sensitivity, self.specificity) = (sensitivity, specificity)
  }

  private init(unchecked sensitivity: Accuracy, _ specificity: Accuracy) {
    (self.sensitivity, self.specificity) = (sensitivity, specificity)
  }

  var isPerfect: Bool { sensitivity.value == 1 && specificity.value == 1 && sensitivity.isCertain && specificity.isCertain }

  /// The share in need behind a share that was assessed so: `(q + Sp − 1) / (Se + Sp − 1)`; may lie outside 0…1.
  ///
  /// Rogan, Gladen, American Journal of Epidemiology 107 (1978).
  func corrected(_ share: Double) -> Double { Self.corrected(share, sensitivity.value, specificity.value) }

  static func corrected(_ share: Double, _ sensitivity: Double, _ specificity: Double) -> Double {
    (share + specificity - 1) / (sensitivity + specificity - 1)
  }

  /// A sensitivity and a specificity as they may be, given what is known of them; together better than chance.
  func draw(_ stream: inout RandomStream) -> (sensitivity: Double, specificity: Double) {
    while true {
      let pair = (sensitivity.draw(&stream), specificity.draw(&stream))
      if pair.0 + pair.1 > 1 { return pair }
    }
  }
}

extension Assessment.Accuracy {
  var isPossible: Bool {
    switch self {
    case .perfect: true
    case .known(let share): share >= 0 && share <= 1
    case .counted(let correct, let cases): cases > 0 && correct >= 0 && correct <= cases
    }
  }

  var isCertain: Bool {
    if case .counted = self { return false }
    return true
  }

  var value: Double {
    switch self {
    case .perfect: 1
    case .known(let share): share
    case .counted(let correct, let cases): Double(correct) / Double(cases)
    }
  }

  func draw(_ stream: inout RandomStream) -> Double {
    guard case .counted(let correct, let cases) = self else { return value }
    return stream.beta(Double(correct) + 0.5, Double(cases - correct) + 0.5)
  }
}
