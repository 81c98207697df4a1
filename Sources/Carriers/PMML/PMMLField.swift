/// Derived fields of a PMML document.
enum PMMLField {
  /// A text.
  static func text(_ name: String, _ expression: PMMLElement, label: String? = nil, values: [PMMLElement] = []) -> PMMLElement {
    PMMLElement(
      "DerivedField", ["name": name, "displayName": label, "optype": "categorical", "dataType": "string"], [expression] + values)
  }

  /// A decimal number.
  static func number(_ name: String, _ expression: PMMLElement) -> PMMLElement {
    PMMLElement("DerivedField", ["name": name, "optype": "continuous", "dataType": "double"], [expression])
  }

  /// A whole number.
  static func integer(_ name: String, _ expression: PMMLElement) -> PMMLElement {
    PMMLElement("DerivedField", ["name": name, "optype": "continuous", "dataType": "integer"], [expression])
  }

  /// A table from the intervals that start at limits to texts; the first interval has no lower limit, the last no upper one.
  static func discretize(_ field: String, limits: [String], values: [String], dataType: String = "string") -> PMMLElement {
    let bins = values.enumerated().map { k, value in
      let low = k == 0 ? nil : limits[k - 1]
      let high = k == limits.count ? nil : limits[k]
      let closure = low == nil ? "openOpen" : "closedOpen"
      return PMMLElement(
        "DiscretizeBin", ["binValue": value],
        [PMMLElement("Interval", ["closure": closure, "leftMargin": low, "rightMargin": high])])
    }
    return PMMLElement("Discretize", ["field": field, "dataType": dataType], bins)
  }
}
