/// How many cases are drawn, and who reviews them.
public struct ReviewDesign: Equatable, Sendable {
  /// How many cases each band gives.
  public enum Allocation: Equatable, Sendable {
    /// So many cases, as equally as the bands allow.
    case equal(Int)
    /// So many of each band, by the band's id.
    case perBand([String: Int])
  }

  /// How many cases each band gives.
  public var allocation: Allocation
  /// The seed of the draw.
  public var seed: UInt64
  /// The experts, by the names that stand in their sheets.
  public var reviewers: [String]
  /// The share of cases that a second expert reviews.
  public var overlap: Double

  /// A design.
  /// - Throws: `ReviewError.badDesign` naming what is out of its range.
  public init(_ allocation: Allocation, seed: UInt64, reviewers: [String] = ["A"], overlap: Double = 1) throws(ReviewError) {
    guard overlap >= 0, overlap <= 1 else { throw .badDesign(.overlap) }
    guard !reviewers.isEmpty, Set(reviewers).count == reviewers.count, reviewers.allSatisfy(Self.canNameFile) else {
      throw .badDesign(.reviewers)
    }
    switch allocation {
    case .equal(let cases): guard cases > 0 else { throw .badDesign(.cases) }
    case .perBand(let counts):
      guard counts.values.allSatisfy({ $0 >= 0 }), counts.values.contains(where: { $0 > 0 }) else { throw .badDesign(.cases) }
    }
    (self.allocation, self.seed, self.reviewers, self.overlap) = (allocation, seed, reviewers, reviewers.count > 1 ? overlap : 0)
  }

  /// Names become parts of file names.
  private static func canNameFile(_ name: String) -> Bool {
    !name.isEmpty && name.count <= longestName && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  private static let longestName = 20
}
