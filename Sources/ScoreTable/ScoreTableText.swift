import Scoring

/// The texts of cells.
enum ScoreTableText {
  private static let ppmDigits = 6

  /// The status of a row whose key is empty.
  static let noKey = "REFUSED_NO_KEY"
  /// What an empty key may consist of.
  static let blanks: Set<Character> = [" ", "\t", "\u{3000}"]

  /// Parts per million as a decimal, exactly: 21000 is `0.021000`.
  static func probability(_ ppm: Int32) -> String {
    let million: Int32 = 1_000_000
    let digits = String(ppm % million)
    return "\(ppm / million)." + String(repeating: "0", count: ppmDigits - digits.count) + digits
  }

  /// Between the reasons of one child.
  static func separator(_ language: TextLanguage) -> String { language == .ja ? "、" : "; " }
}
