/// A value in a plan, and the line on which it stands.
public struct PlanNode: Equatable, Sendable {
  /// What a value can be.
  public enum Content: Equatable, Sendable {
    /// Nothing.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number and how it was written.
    case number(Double, text: String)
    /// A text.
    case text(String)
    /// A list.
    case list([PlanNode])
    /// Named values.
    case map(PlanMap)
  }

  /// The value.
  public let content: Content
  /// Where it stands.
  public let place: TextPlace
  /// The key under which it stands, with those above it: `tables.children`; an element of a list has the key of the list.
  public let key: String

  /// Whether nothing is written here.
  public var isNull: Bool { content == .null }

  func refused(_ expected: ExpectedKind) -> StructuredTextError { .wrongKind(place, key: key, expected: expected) }
}

extension PlanNode {
  /// The text; a number is taken as it was written.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func string() throws(StructuredTextError) -> String {
    switch content {
    case .text(let text), .number(_, let text): return text
    default: throw refused(.string)
    }
  }

  /// The whole number.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func int() throws(StructuredTextError) -> Int {
    guard case .number(_, let text) = content, let n = Int(text) else { throw refused(.integer) }
    return n
  }

  /// The number.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func double() throws(StructuredTextError) -> Double {
    guard case .number(let x, _) = content else { throw refused(.number) }
    return x
  }

  /// The number, between these limits (both included).
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func double(in limits: ClosedRange<Double>) throws(StructuredTextError) -> Double {
    let x = try double()
    guard limits.contains(x) else { throw refused(.range(limits.lowerBound, limits.upperBound)) }
    return x
  }

  /// `true` or `false`.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func bool() throws(StructuredTextError) -> Bool {
    guard case .bool(let flag) = content else { throw refused(.bool) }
    return flag
  }

  /// A share between 0 and 1, written as `20%` or `0.2`.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func percent() throws(StructuredTextError) -> Double {
    guard let share, 0...1 ~= share else { throw refused(.percent) }
    return share
  }

  private var share: Double? {
    switch content {
    case .number(let x, _): return x
    case .text(let text):
      guard text.hasSuffix("%"), JSONNumber.form(of: text.dropLast()) != nil else { return nil }
      return Double(text.dropLast()).map { $0 / 100 }
    default: return nil
    }
  }

  /// The elements; a single value counts as a list of one.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func list() throws(StructuredTextError) -> [PlanNode] {
    switch content {
    case .list(let elements): return elements
    case .text, .number, .bool: return [self]
    default: throw refused(.list)
    }
  }

  /// The elements as texts; a single text counts as a list of one.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func strings() throws(StructuredTextError) -> [String] {
    var texts: [String] = []
    for element in try list() { texts.append(try element.string()) }
    return texts
  }

  /// The elements as numbers; a single number counts as a list of one.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func doubles() throws(StructuredTextError) -> [Double] {
    var numbers: [Double] = []
    for element in try list() { numbers.append(try element.double()) }
    return numbers
  }

  /// The named values.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)``.
  public func map() throws(StructuredTextError) -> PlanMap {
    guard case .map(let map) = content else { throw refused(.map) }
    return map
  }

  /// One of the words of an enumeration.
  ///
  /// - Throws: ``StructuredTextError/wrongKind(_:key:expected:)`` with the words that are allowed.
  public func choice<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) throws(StructuredTextError) -> Choice {
    guard let choice = Choice(rawValue: try string()) else { throw refused(.oneOf(Choice.allCases.map(\.rawValue))) }
    return choice
  }
}
