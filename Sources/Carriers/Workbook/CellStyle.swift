import CXlsxWriter

/// How cells look. Every pair of colours has a contrast of more than 7 : 1.
enum CellStyle: Hashable, Sendable {
  case title, note, header, inputHeader, label
  case input, date
  case result, number, probability, wrapped
  case total, refused

  /// Sets the properties of a format.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, Self.font)
    format_set_font_size(format, size)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if isBold { format_set_bold(format) }
    if isWrapped { format_set_text_wrap(format) }
    if hasBorder { frame(format) }
    if let colour { format_set_bg_color(format, lxw_color_t(colour)) }
    if self == .input || self == .date { format_set_unlocked(format) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
    if self == .header || self == .inputHeader { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
  }

  /// On Windows and macOS Excel has it; LibreOffice takes another Japanese font in its place.
  private static let font = "Yu Gothic"
  private static let grey = 0x8C8C8C

  private var size: Double {
    switch self {
    case .title: 14
    case .note, .header, .inputHeader: 9
    default: 10
    }
  }

  private var isBold: Bool { [.title, .header, .inputHeader, .total, .refused].contains(self) }
  private var isWrapped: Bool { [.note, .header, .inputHeader, .wrapped, .result, .label].contains(self) }
  private var hasBorder: Bool { ![.title, .note, .refused].contains(self) }

  private var colour: Int? {
    switch self {
    case .header: 0xDCE6F1
    case .inputHeader: 0xFFE699
    case .input, .date: 0xFFF9E5
    case .refused: 0xF8CBAD
    case .total: 0xE2EFDA
    default: nil
    }
  }

  private var numberFormat: String? {
    switch self {
    case .input: "@"
    case .date: "yyyy/mm/dd"
    case .probability: "0.0%"
    case .number: "0"
    default: nil
    }
  }

  private func frame(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, lxw_color_t(Self.grey))
  }
}
