import Glibc

/// The name of an element without the prefix of its namespace.
struct XMLName {
  private let local: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    local = strrchr(name, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name
  }

  /// Whether this is the name.
  static func == (name: XMLName, other: StaticString) -> Bool {
    other.withUTF8Buffer { bytes in
      strncmp(name.local, UnsafeRawPointer(bytes.baseAddress!).assumingMemoryBound(to: CChar.self), bytes.count) == 0
        && name.local[bytes.count] == 0
    }
  }
}

/// The attributes of an element; valid while it is being read.
struct XMLAttributes {
  let first: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute, whatever the prefix of its namespace.
  subscript(_ wanted: StaticString) -> UnsafePointer<CChar>? {
    var place = first
    while let name = place[0] {
      if XMLName(name) == wanted { return place[1].map { UnsafePointer($0) } }
      place += 2
    }
    return nil
  }

  /// The value as a text, cut where it is longer than any that is needed.
  func text(_ wanted: StaticString) -> String? {
    self[wanted].map { value in
      let count = strnlen(value, ReadingLimits.attribute)
      return value.withMemoryRebound(to: UInt8.self, capacity: count) {
        String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
      }
    }
  }

  /// The value as a whole number.
  func number(_ wanted: StaticString) -> Int? { text(wanted).flatMap { Int($0) } }
}
