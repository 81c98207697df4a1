public import Scoring

/// The words of a sheet in one language: headers and what may stand in the cells below them.
public struct ReviewWords: Sendable {
  /// The language.
  public let language: TextLanguage

  /// The words of a language.
  public init(_ language: TextLanguage) { self.language = language }

  /// The number of the case.
  public var caseNumber: String { text("事例番号", "Case") }
  /// Who reviews.
  public var reviewer: String { text("評価者", "Reviewer") }
  /// The lower end of the verdict.
  public var low: String { text("判定：低い方", "Verdict: lower end") }
  /// The upper end of the verdict.
  public var high: String { text("判定：高い方", "Verdict: upper end") }
  /// How sure the expert is.
  public var confidence: String { text("確信度", "Confidence") }
  /// Whether the information is enough.
  public var information: String { text("情報は足りるか", "Enough information?") }
  /// Which information is missing, in free words.
  public var missingInformation: String { text("足りない情報（自由記述）", "Missing information (free text)") }
  /// Items that should count.
  public var items: [String] { (1...Self.itemColumns).map { text("重くみるべき項目\($0)", "Item that should count \($0)") } }

  /// How many items an expert can name for a case.
  static let itemColumns = 3

  /// The degrees of confidence, the lowest first.
  public var confidences: [String] { language == .ja ? ["低い", "ふつう", "高い"] : ["low", "usual", "high"] }
  /// The answers about information, `enough` first.
  public var informationAnswers: [String] { language == .ja ? ["足りる", "足りない"] : ["yes", "no"] }
  /// Said instead of an item.
  public var otherItem: String { text("この表にない情報", "Information that is not in this table") }
  /// The answers of a flag, `no` first.
  var flags: [String] { language == .ja ? ["いいえ", "はい"] : ["no", "yes"] }
  /// The columns that experts fill in.
  public var verdictColumns: [String] { [low, high, confidence, information, missingInformation] + items }

  private func text(_ japanese: String, _ english: String) -> String { language == .ja ? japanese : english }
}
