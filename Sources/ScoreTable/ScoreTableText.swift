import DelimitedText
import Scoring

/// The texts of cells.
enum ScoreTableText {
  private static let ppmDigits = 6
  /// What an empty key may consist of.
  private static let blanks: Set<Character> = [" ", "\t", "\u{3000}"]
  /// The last ASCII character that is a blank or a control.
  private static let lastBlank: UInt8 = 0x20
  private static let firstOutsideASCII: UInt8 = 0x80

  /// Whether a key says nothing.
  static func isBlank(_ key: UnsafeBufferPointer<UInt8>, in file: DelimitedFile) -> Bool {
    guard let first = key.first else { return true }
    if first > lastBlank, first < firstOutsideASCII { return false }
    return (file.text(key) ?? "").allSatisfy { blanks.contains($0) }
  }

  /// Parts per million as a decimal, exactly: 21000 is `0.021000`.
  static func probability(_ ppm: Int32) -> String {
    let million: Int32 = 1_000_000
    let digits = String(ppm % million)
    return "\(ppm / million)." + String(repeating: "0", count: ppmDigits - digits.count) + digits
  }

  /// Between the reasons of one child.
  static func separator(_ language: TextLanguage) -> String { language == .ja ? "、" : "; " }
}
