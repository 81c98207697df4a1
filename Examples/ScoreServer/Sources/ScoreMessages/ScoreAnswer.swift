/// The answer for one child, with the meaning of the columns of `kizashi-score`.
public struct ScoreAnswer: Codable, Sendable {
  /// A text in both languages.
  public struct Text: Codable, Equatable, Sendable {
    /// Japanese and English.
    public var ja, en: String

    /// A text.
    public init(ja: String, en: String) { (self.ja, self.en) = (ja, en) }
  }

  /// `SCORED`, or why not.
  public var status: String
  /// The points; absent where the child is refused.
  public var points: Int?
  /// The probability in parts per million.
  public var probabilityPPM: Int?
  /// The name of the band.
  public var band: Text?
  /// The reasons, the strongest first.
  public var reasons: [Text]
  /// How many items are known, and how many there are.
  public var knownItems, items: Int

  /// An answer without points.
  public init(status: String, knownItems: Int, items: Int) {
    (self.status, self.knownItems, self.items, reasons) = (status, knownItems, items, [])
  }

  enum CodingKeys: String, CodingKey {
    case status, points, band, reasons, items
    case probabilityPPM = "probability_ppm"
    case knownItems = "known_items"
  }
}
