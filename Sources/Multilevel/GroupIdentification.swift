import LinearAlgebra

/// Whether the variances of a model can be told apart at all; where they cannot, a search would end anywhere on a ridge and nobody would see it.
struct GroupIdentification {
  let layout: RandomEffectsLayout
  let products: GroupCrossProducts

  /// An effect counts as dependent when others leave less than this share of its squared length.
  private static let dependentShare = 1e-10

  /// - Throws: `MultilevelError.sameGroups`, `.effectsDependent`.
  func check() throws(MultilevelError) {
    for g in layout.order.indices { for f in 0..<g where haveSameGroups(f, g) { throw sameGroups(f, g) } }
    for (term, place) in layout.terms.enumerated() {
      guard isIndependent(effects(place), of: [], place.place) else { throw .effectsDependent(term: term) }
      for other in layout.terms.indices where other != term && layout.terms[other].place == place.place {
        let spanned = !isAnyIndependent(effects(layout.terms[other]), of: effects(place), place.place)
        if spanned { throw .effectsDependent(term: max(term, other)) }
      }
    }
  }

  private func sameGroups(_ f: Int, _ g: Int) -> MultilevelError {
    let (a, b) = (layout.order[f], layout.order[g])
    return .sameGroups(factor: max(a, b), earlier: min(a, b))
  }

  private func effects(_ term: RandomEffectsLayout.TermPlace) -> [Int] { Array(term.offset..<term.offset + term.width) }

  /// Whether each level of one factor meets one level of the other only, and the other way round.
  private func haveSameGroups(_ f: Int, _ g: Int) -> Bool {
    guard layout.levels[f] == layout.levels[g] else { return false }
    let range = Int32(layout.firstNode[g])..<Int32(layout.firstNode[g + 1])
    let (from, to) = (layout.meetings.first[layout.firstNode[f]], layout.meetings.first[layout.firstNode[f + 1]])
    return layout.meetings.later[from..<to].count { range.contains($0) } == layout.levels[f]
  }

  /// Whether every effect has a part of its own, beside the earlier ones and `others`.
  private func isIndependent(_ effects: [Int], of others: [Int], _ place: Int) -> Bool {
    guard let factor = try? TriangularFactor(of: pooled(others + effects, place)) else { return false }
    return factor.smallestUnexplainedShare > GroupIdentification.dependentShare
  }

  /// Whether one of the effects has a part of its own beside `others`.
  private func isAnyIndependent(_ effects: [Int], of others: [Int], _ place: Int) -> Bool {
    effects.contains { isIndependent([$0], of: others, place) }
  }

  /// `ZᵀWZ` of these effects, all levels together.
  private func pooled(_ effects: [Int], _ place: Int) -> Matrix {
    let w = layout.widths[place]
    var sum = Matrix(rows: w, columns: w)
    for level in 0..<layout.levels[place] {
      let start = layout.firstSquare[place] + level * w * w
      for k in sum.elements.indices { sum.elements[k] += products.squares[start + k] }
    }
    return sum[rows: effects, columns: effects]
  }
}
