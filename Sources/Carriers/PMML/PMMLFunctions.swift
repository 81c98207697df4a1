/// The functions that every document defines.
enum PMMLFunctions {
  static let trimmed = "trimmed"
  static let snapped = "snapped"
  static let reasonText = "reason_text"

  /// A cell without blanks, tabs and U+3000 at its ends; PMML's own `trimBlanks` differs between engines.
  private static let trimming = #"(?s)\A(?:\x20|\x09|\x{3000})*((?:.*(?!\x20|\x09|\x{3000}).)?)(?:\x20|\x09|\x{3000})*\z"#
  /// A product of a decimal text of at most 13 digits and a power of ten is this near to a whole number, or 4 times as far (in relative terms).
  private static let nearness = "1e-14"

  /// `trimmed(cell)`: an absent cell is an empty one.
  static func trim() -> PMMLElement {
    let replace = PMMLElement("Apply", ["function": "replace", "mapMissingTo": ""], [.field("cell"), .text(trimming), .text("$1")])
    return define(trimmed, optype: "categorical", dataType: "string", parameter: ("cell", "categorical", "string"), replace)
  }

  /// `snapped(x)`: the whole number that x is but for the error of a multiplication, or x.
  static func snap() -> PMMLElement {
    let x = PMMLElement.field("x")
    let distance = PMMLElement.apply("abs", .apply("-", x, .apply("rint", x)))
    let isNear = PMMLElement.apply("lessOrEqual", distance, .apply("*", .number(nearness), .apply("abs", x)))
    let value = PMMLElement.first([(isNear, .apply("rint", x))], otherwise: x)
    return define(snapped, optype: "continuous", dataType: "double", parameter: ("x", "continuous", "double"), value)
  }

  /// A function of one parameter.
  static func define(
    _ name: String, optype: String, dataType: String, parameter: (name: String, optype: String, dataType: String), _ body: PMMLElement
  ) -> PMMLElement {
    let field = PMMLElement(
      "ParameterField", ["name": parameter.name, "optype": parameter.optype, "dataType": parameter.dataType])
    return PMMLElement("DefineFunction", ["name": name, "optype": optype, "dataType": dataType], [field, body])
  }
}
