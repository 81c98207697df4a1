import LinearAlgebra

/// Where the random effects of a model stand, and which levels meet in a row: all that does not depend on numbers.
///
/// The effects of one level of a factor, over all terms of the factor, are a *node*. Nodes are ordered by factor, those with most levels first, so that
/// classes are eliminated before their schools and the larger of two crossed factors before the smaller.
public struct RandomEffectsLayout: Sendable {
  /// The factors in the order of elimination.
  public let order: [Int]
  /// For each place in the order: the number of levels.
  public let levels: [Int]
  /// For each place in the order: the number of effects of a level.
  public let widths: [Int]
  /// Where each term stands.
  public let terms: [TermPlace]
  /// The number of effects of all levels and terms.
  public let effects: Int

  /// For each place: its first node and its first effect; one entry more than places.
  let firstNode: [Int]
  let firstEffect: [Int]
  /// For each place: where the square blocks of its levels start among all square blocks.
  let firstSquare: [Int]
  /// The codes of the rows for each place.
  let codes: [[Int32]]
  /// Which later nodes each node meets in a row, and in which block.
  let meetings: NodeMeetings
  /// Which later nodes each node meets once earlier ones are eliminated.
  let fill: NodeFill

  /// Where a term stands.
  public struct TermPlace: Sendable, Equatable {
    /// The place of its factor in the order.
    public let place: Int
    /// The place of its first effect among those of a level.
    public let offset: Int
    /// The number of its effects.
    public let width: Int
  }

  /// Sorts factors, finds which levels meet, and what elimination fills in.
  /// - Complexity: O(rows × factors²), and the size of the fill.
  /// - Throws: `MultilevelError.tooManyCrossedLevels`.
  public init(factors: [GroupingFactor], terms: [RandomTerm]) throws(MultilevelError) {
    let used = factors.indices.filter { f in terms.contains { $0.factor == f } }
    let order = used.sorted { (-factors[$0].levels, $0) < (-factors[$1].levels, $1) }
    var widths = order.map { _ in 0 }
    self.terms = terms.map { term in
      let place = order.firstIndex(of: term.factor)!
      defer { widths[place] += term.design.columns }
      return TermPlace(place: place, offset: widths[place], width: term.design.columns)
    }
    self.order = order
    self.widths = widths
    let levels = order.map { factors[$0].levels }
    self.levels = levels
    firstNode = starts(levels)
    firstEffect = starts(zip(levels, widths).map { $0 * $1 })
    firstSquare = starts(zip(levels, widths).map { $0 * $1 * $1 })
    effects = firstEffect.last!
    codes = order.map { factors[$0].codes }
    meetings = NodeMeetings(codes: codes, levels: levels, firstNode: firstNode, widths: widths)
    let nodeWidths = zip(levels, widths).flatMap { [Int](repeating: $1, count: $0) }
    fill = try NodeFill(meetings, widths: nodeWidths, firstNode: firstNode)
  }

  /// The number of nodes.
  var nodes: Int { firstNode.last! }

  /// The place of a node's factor.
  func place(ofNode node: Int) -> Int { firstNode.lastIndex { $0 <= node }! }
}

/// Running sums, starting with 0.
func starts(_ counts: [Int]) -> [Int] {
  counts.reduce(into: [0]) { $0.append($0.last! + $1) }
}
