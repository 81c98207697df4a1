/// Named values in a plan, in the order in which they were written.
public struct PlanMap: Equatable, Sendable {
  /// A key, its line and its value.
  public struct Entry: Equatable, Sendable {
    /// The key.
    public let key: String
    /// The line of the key.
    public let place: TextPlace
    /// The value.
    public let node: PlanNode
  }

  /// The keys and values in order.
  public let entries: [Entry]
  /// Where the map starts.
  public let place: TextPlace

  /// The keys in order.
  public var keys: [String] { entries.map(\.key) }

  /// The value of a key; nil when the key is not there or has nothing written to it.
  public subscript(key: String) -> PlanNode? { entries.first { $0.key == key }.flatMap { $0.node.isNull ? nil : $0.node } }

  /// The value of a key that must be there.
  ///
  /// - Throws: ``StructuredTextError/missingKey(_:key:)``.
  public func required(_ key: String) throws(StructuredTextError) -> PlanNode {
    guard let node = self[key] else { throw .missingKey(entries.first { $0.key == key }?.place ?? place, key: key) }
    return node
  }

  /// Refuses the first key that is not among `known`, naming the nearest of them.
  ///
  /// - Complexity: O(keys × known).
  /// - Throws: ``StructuredTextError/unknownKey(_:key:nearest:)``.
  public func allow(_ known: [String]) throws(StructuredTextError) {
    for entry in entries where !known.contains(entry.key) {
      throw .unknownKey(entry.place, key: entry.key, nearest: EditDistance.nearest(to: entry.key, among: known))
    }
  }
}
