/// Which items go with being put on the support list, but with no outcome that is recorded for every child.
///
/// Such an item moves who is noticed rather than who is in need. Tagged "selection?": significant for the label by Benjamini–Hochberg,
/// and for none of the anchor outcomes by Bonferroni over the anchors.
public struct SurveillanceContrast: Equatable, Sendable {
  /// The level of both comparisons.
  public let level: Double

  /// A contrast at this level.
  /// - Throws: `AssociationError.settingOutOfRange` unless the level lies strictly between 0 and 1.
  public init(level: Double = 0.05) throws(AssociationError) {
    guard level > 0, level < 1 else { throw .settingOutOfRange(name: "level", lowest: 0, highest: 1) }
    self.level = level
  }

  /// Whether each item deserves the tag.
  /// - Parameters:
  ///   - label: the p-values of all items for the label.
  ///   - anchors: the p-values of the same items for each anchor outcome; an item without any of them is not tagged.
  /// - Complexity: O(items × anchors + items log items).
  public func tags(label: [Double?], anchors: [[Double?]]) -> [Bool] {
    precondition(anchors.allSatisfy { $0.count == label.count }, "label and anchors have the same items")
    let adjusted = Multiplicity.benjaminiHochberg.adjusted(label)
    return adjusted.indices.map { item in
      guard let p = adjusted[item], p <= level else { return false }
      let tested = anchors.compactMap { $0[item] }
      return !tested.isEmpty && tested.allSatisfy { $0 * Double(tested.count) > level }
    }
  }
}
