import Scoring

/// The formula by which the values of its inputs choose the bin or the missing reason of an item.
struct ItemFormulas {
  let rule: ScoringRule
  let slots: RuleSlots

  /// The number of the slot of an item, from the cells that hold the values of its inputs.
  func slot(of position: Int, values: [String]) -> String {
    let missing = values.map { value in
      "IF(ISTEXT(\(value)),\(slots.missingStart[position])+VALUE(MID(\(value),2,LEN(\(value)))),"
    }
    return missing.joined() + "\(slots.binStart[position])+" + bin(of: rule.items[position], values) + String(repeating: ")", count: values.count)
  }

  private func bin(of item: RuleItem, _ values: [String]) -> String {
    let form = rule.input(item.feature.inputs[0])!.values!
    switch item.feature.kind {
    case .level: return form.isNumber ? bin(ofNumber: values[0], item) : bin(ofCategory: values[0], item, form)
    case .change: return bin(ofNumber: "\(values[0])-\(values[1])", item)
    case .years: return bin(ofNumber: years(item.feature, values), item)
    }
  }

  /// The last bin that starts at or below the number. A bin starts at the first recordable value above its cut.
  private func bin(ofNumber number: String, _ item: RuleItem) -> String {
    let scale = rule.scale(of: item)
    let starts = item.bins.compactMap { bin in bin.below.map { Self.ceiling(ofTenth: DecimalText.exact($0, scale: scale + 1)!) } }
    return "MATCH(\(number),{\((["-1E+300"] + starts.map(String.init)).joined(separator: ","))},1)"
  }

  /// The smallest whole number not below a tenth of a number.
  static func ceiling(ofTenth number: Int64) -> Int64 {
    let ten: Int64 = 10
    return number / ten + (number > 0 && number % ten != 0 ? 1 : 0)
  }

  private func bin(ofCategory value: String, _ item: RuleItem, _ form: InputValues) -> String {
    let bins = form.accepted!.map { text in String(item.bins.firstIndex { $0.values!.contains(text) }! + 1) }
    return "INDEX({\(bins.joined(separator: ","))},\(value))"
  }

  private func years(_ feature: ItemFeature, _ values: [String]) -> String {
    zip(feature.inputs, values).map { id, value in year(feature, value, rule.input(id)!.values!) }.joined(separator: "+")
  }

  private func year(_ feature: ItemFeature, _ value: String, _ form: InputValues) -> String {
    if let threshold = feature.atLeast { return "(\(value)>=\(DecimalText.exact(threshold, scale: form.effectiveScale)!))*1" }
    return Self.isAmong(feature.values ?? [], form, value)
  }

  /// 1 where a category is one of some texts, else 0.
  static func isAmong(_ texts: [String], _ form: InputValues, _ value: String) -> String {
    let numbers = texts.compactMap { text in form.accepted!.firstIndex(of: text).map { String($0 + 1) } }
    return numbers.isEmpty ? "0" : "SUMPRODUCT((\(value)={\(numbers.joined(separator: ","))})*1)"
  }
}
