/// What the value of a cell is.
enum CellKind {
  case number, truth, error, shared, inline
  /// The result of a formula, or a day in the form of ISO 8601.
  case text

  /// The kind that the attribute `t` names; a number where it names none that is known.
  init(_ name: UnsafePointer<CChar>) {
    switch String(cString: name) {
    case "s": self = .shared
    case "str", "d": self = .text
    case "inlineStr": self = .inline
    case "b": self = .truth
    case "e": self = .error
    default: self = .number
    }
  }
}
