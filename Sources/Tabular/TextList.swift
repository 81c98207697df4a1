import DelimitedText
import Parallel

/// Texts one after another in one block of memory.
struct TextList: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text starts, and the end of the last one.
  private var starts: [Int] = [0]

  /// The number of texts.
  var count: Int { starts.count &- 1 }

  /// Adds a text.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    starts.append(bytes.count)
  }

  /// Adds a text in UTF-8.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Hands the bytes of a text to `body`.
  @inline(__always)
  func withText<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let (start, end) = (starts[index], starts[index &+ 1])
    return bytes.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(start: bytes.baseAddress.map { $0 + start }, count: end &- start))
    }
  }

  /// A text that is kept in UTF-8.
  subscript(index: Int) -> String { withText(index) { String(decoding: $0, as: UTF8.self) } }

  /// All texts of several lists, one list after another.
  /// - Complexity: O(bytes).
  init(joining lists: [TextList]) {
    let (texts, size) = lists.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.bytes.count) }
    bytes = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      LargePages.advise(UnsafeMutableRawBufferPointer(target))
      for list in lists { count = target[count...].initialize(fromContentsOf: list.bytes) }
    }
    starts = [Int](unsafeUninitializedCapacity: texts + 1) { target, count in
      LargePages.advise(UnsafeMutableRawBufferPointer(target))
      var before = 0
      for list in lists {
        for index in 0..<list.count { (target.baseAddress! + count + index).initialize(to: before + list.starts[index]) }
        (before, count) = (before + list.bytes.count, count + list.count)
      }
      (target.baseAddress! + count).initialize(to: before)
      count += 1
    }
  }

  /// No texts.
  init() {}

  /// The texts in UTF-8, where the bytes are those of a file in another encoding.
  /// - Complexity: O(bytes).
  func inUTF8(from encoding: TextEncoding) -> TextList {
    guard encoding != .utf8 else { return self }
    var result = TextList()
    for index in 0..<count {
      let isText: Void? = withText(index) { encoding.withUTF8(of: $0) { result.append($0) } }
      if isText == nil { result.append("") }
    }
    return result
  }
}
