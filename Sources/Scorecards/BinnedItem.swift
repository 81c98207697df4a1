/// A feature cut into bins: where the cuts are, what each bin and missing reason says, and how much they say together.
public struct BinnedItem: Equatable, Sendable {
  /// How a present cell finds its bin.
  public enum Scale: Equatable, Sendable {
    /// By cuts between recordable values: a value falls into the bin numbered by how many cuts are below it.
    case numeric(cuts: [Double], cutTexts: [String], decimals: Int)
    /// By level: `bins[k]` is the bin of `levels[k]`, nil of a level that no, or too few, training rows had.
    case nominal(levels: [String], bins: [Int?])
  }

  /// Which feature it is.
  public let feature: Feature
  /// How a present cell finds its bin.
  public let scale: Scale
  /// The bins in order, then the missing reasons in the order of their codes, then the place of the unseen; at most 255.
  public let slots: [BinSlot]
  /// The information value of the bins and of the missing reasons that are not neutral.
  public let informationValue: Double
  /// The information value to expect of as many fixed bins without any association; the search for the cuts adds to it.
  public let expectedInformationValue: Double
  /// How the event rate goes from the first bin to the last; `none` of a single bin, and of official bins that are not monotone.
  public let direction: RiskDirection
  /// Whether the item can take part in a card: more than one bin, or a missing reason that says something.
  public let isCandidate: Bool

  /// The number of bins, without missing reasons.
  public var binCount: Int { slots.count(where: { $0.role == .bin }) }
  /// The bins, without missing reasons.
  public var bins: ArraySlice<BinSlot> { slots[..<binCount] }
  /// The missing reasons.
  public var reasons: [MissingReason] {
    slots.compactMap { if case .missing(let reason) = $0.role { reason } else { nil } }
  }
  /// The cuts between bins, ascending; empty of a nominal item.
  public var cuts: [Double] { if case .numeric(let cuts, _, _) = scale { cuts } else { [] } }
  /// The cuts as decimal texts with one decimal more than the item.
  public var cutTexts: [String] { if case .numeric(_, let texts, _) = scale { texts } else { [] } }
  /// The weight of evidence of each slot.
  public var weightsOfEvidence: [Double] { slots.map(\.weightOfEvidence) }
  /// The slot of cells that the training data did not know.
  public var unseenSlot: Int { slots.count - 1 }
}
