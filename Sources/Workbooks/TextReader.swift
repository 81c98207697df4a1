/// Gathers the text of `t` elements; the reading aids of Japanese words (`rPh`) are no part of a value.
struct TextReader {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isInPhonetic = false

  mutating func start(_ name: XMLName) {
    if name == "t" { isInText = true } else if name == "rPh" { isInPhonetic = true }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" { isInText = false } else if name == "rPh" { isInPhonetic = false }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) { if isInText, !isInPhonetic { bytes.append(contentsOf: text) } }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
