/// The encodings a Japanese register comes in.
///
/// All three keep ASCII bytes below `0x40` for ASCII characters alone, so that commas, quotes and line ends are found by looking at bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// Microsoft's Shift_JIS (code page 932), as written by Excel in Japan: with ①, 髙 and 﨑.
  case cp932
  /// EUC-JP with Microsoft's additions (`EUC-JP-MS`), as written by older Unix systems.
  case eucJP = "euc-jp"

  /// The encoding people mean by `name`: `sjis`, `Shift_JIS` and `ms932` stand for CP932; case and `-` or `_` do not matter.
  public init?(named name: String) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" }
    switch plain {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "cp932", "sjis", "shiftjis", "ms932", "windows31j": self = .cp932
    case "eucjp", "eucjpms": self = .eucJP
    default: return nil
    }
  }

  /// The name of the encoding for people, in messages.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .cp932: "CP932 (Shift_JIS)"
    case .eucJP: "EUC-JP"
    }
  }
}
