import DelimitedText
import Scoring

extension DelimitedBuffer {
  /// Adds a cell that a rule reads back, byte by byte: a number or a value that the rule knows is never escaped, however it begins.
  mutating func add(cell text: String, of input: RuleInput) throws(DelimitedTextError) {
    guard let first = text.utf8.first, Self.signs.contains(first) else { return try add(text: text) }
    let isPlain = Double(text) != nil || input.values?.accepted?.contains(text) ?? false
    try add(EncodedCell(text, format: isPlain ? DelimitedFormat(escapesFormulas: false) : format))
  }

  /// What a spreadsheet may take for the beginning of a formula.
  private static let signs: [UInt8] = [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@")]
}
