/// A JSON document, or a part of one.
public enum JSONValue: Equatable, Sendable {
  /// Nothing: what does not exist.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; one that is not finite is written as `null`.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named values, in order.
  case object(JSONObject)
}

extension JSONValue {
  /// A number; `null` when there is none or when it is not finite.
  public init(_ x: Double?) { self = x.flatMap { $0.isFinite ? .number($0) : nil } ?? .null }

  /// A whole number; `null` when there is none.
  public init(_ n: Int?) { self = n.map(JSONValue.integer) ?? .null }

  /// A text; `null` when there is none.
  public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// A truth value; `null` when there is none.
  public init(_ flag: Bool?) { self = flag.map(JSONValue.bool) ?? .null }

  /// A list of numbers; those that are not finite become `null`.
  ///
  /// - Complexity: O(n).
  public init(_ numbers: [Double]) { self = .array(numbers.map { JSONValue($0) }) }

  /// A list of whole numbers.
  ///
  /// - Complexity: O(n).
  public init(_ numbers: [Int]) { self = .array(numbers.map(JSONValue.integer)) }

  /// A list of texts.
  ///
  /// - Complexity: O(n).
  public init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }
}

extension JSONValue {
  /// The value of this member, when this is an object that has it.
  public subscript(key: String) -> JSONValue? { object?[key] }

  /// The element at this place, when this is a list that has it.
  public subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }

  /// The members, when this is an object.
  public var object: JSONObject? { if case .object(let members) = self { members } else { nil } }

  /// The elements, when this is a list.
  public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// The text, when this is one.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The number, when this is one, whole or not.
  public var double: Double? {
    switch self {
    case .number(let x): x
    case .integer(let n): Double(n)
    default: nil
    }
  }

  /// The whole number, when this is one.
  public var integer: Int? {
    switch self {
    case .integer(let n): n
    case .number(let x): Int(exactly: x)
    default: nil
    }
  }

  /// The truth value, when this is one.
  public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }
}
