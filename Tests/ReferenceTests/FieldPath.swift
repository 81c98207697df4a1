import StructuredText

/// Where a field stands in an answer: `measures[name=welch_t].p_value`, `pairs[first=a;second=b].n`, `tests[0].item`, `coefficients[*].estimate`.
///
/// What follows `[*]` is taken of each element. Brackets in a value may nest: `coefficients[term=race[black]]`.
struct FieldPath: Sendable {
  private enum Step: Sendable {
    case member(String)
    case place(Int)
    case each
    /// The one element whose members have these texts.
    case element([(key: String, text: String)])
  }

  private let steps: [Step]

  init(_ text: String) { steps = Self.parts(text).compactMap(Self.step) }

  /// The names, and the brackets with what they hold.
  private static func parts(_ text: String) -> [String] {
    var (parts, depth) = ([""], 0)
    for character in text {
      if character == ".", depth == 0 {
        parts.append("")
        continue
      }
      if character == "[", depth == 0 { parts.append("") }
      depth += character == "[" ? 1 : character == "]" ? -1 : 0
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  private static func step(_ part: String) -> Step? {
    guard part.hasPrefix("[") else { return part.isEmpty ? nil : .member(part) }
    let inside = part.dropFirst().dropLast()
    if inside == "*" { return .each }
    if let place = Int(inside) { return .place(place) }
    return .element(
      inside.split(separator: ";").map { condition in
        let sides = condition.split(separator: "=", maxSplits: 1)
        return (String(sides[0]), String(sides[1]))
      })
  }

  /// The value there; nil where the answer has no such field.
  func value(in answer: JSONValue) -> JSONValue? { Self.value(in: answer, steps[...]) }

  private static func value(in value: JSONValue, _ steps: ArraySlice<Step>) -> JSONValue? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch step {
    case .member(let name): return value[name].flatMap { Self.value(in: $0, rest) }
    case .place(let place): return value[place].flatMap { Self.value(in: $0, rest) }
    case .each:
      guard let parts = value.array?.map({ Self.value(in: $0, rest) }), !parts.contains(nil) else { return nil }
      return .array(parts.compactMap(\.self))
    case .element(let conditions):
      let found = (value.array ?? []).filter { element in conditions.allSatisfy { element[$0.key]?.string == $0.text } }
      return found.count == 1 ? Self.value(in: found[0], rest) : nil
    }
  }
}
