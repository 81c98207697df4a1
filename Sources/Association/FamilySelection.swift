/// Two-level selection: families of items first, then items inside the selected families.
///
/// Families are selected by Benjamini–Hochberg over their Simes p-values; inside each, Benjamini–Hochberg runs at `q × selected / families`.
/// The average false discovery rate over the selected families is then at most q.
/// Source: Y. Benjamini, M. Bogomolov, Journal of the Royal Statistical Society B 76 (2014) 297–318.
public struct FamilySelection: Equatable, Sendable {
  /// Simes' p-value of each family, `min m p₍ₖ₎ / k`; nil for a family without any p-value.
  public let familyPValues: [Double?]
  /// The families that are selected, ascending.
  public let selectedFamilies: [Int]
  /// The level inside the selected families, `q × selected / families`.
  public let innerLevel: Double
  /// The positions of the selected items of each family; empty for families that are not selected.
  public let selectedItems: [[Int]]

  /// Selects among families of p-values; nil is "not tested" and not counted.
  /// - Complexity: O(m log m).
  /// - Throws: `AssociationError.settingOutOfRange` unless the level lies strictly between 0 and 1.
  public init(_ families: [[Double?]], level q: Double = 0.05) throws(AssociationError) {
    guard q > 0, q < 1 else { throw .settingOutOfRange(name: "level", lowest: 0, highest: 1) }
    let inner = families.map { Multiplicity.benjaminiHochberg.adjusted($0) }
    familyPValues = inner.map { $0.compactMap(\.self).min() }
    let outer = Multiplicity.benjaminiHochberg.adjusted(familyPValues)
    let selected = outer.indices.filter { outer[$0].map { $0 <= q } ?? false }
    let counted = familyPValues.count { $0 != nil }
    let level = counted > 0 ? q * Double(selected.count) / Double(counted) : 0
    selectedFamilies = selected
    innerLevel = level
    selectedItems = inner.enumerated().map { family, adjusted in
      selected.contains(family) ? adjusted.indices.filter { adjusted[$0].map { $0 <= level } ?? false } : []
    }
  }
}
