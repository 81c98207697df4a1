import LinearAlgebra

/// The covariances and the predicted effects of the groups at a solution, on the scale of the design.
struct MixedGroups {
  private let layout: RandomEffectsLayout
  private let transforms: [Matrix]
  private let ranks: [Int]
  private let Λ: [Matrix]
  private let modes: [Double]
  private let inverse: SelectedBlocks

  /// A correlation nearer to ±1 than this is ±1 in a covariance of too small a rank.
  private static let fullCorrelation = 1e-9

  init(_ preparation: MixedPreparation, _ search: MixedSearch.Result) {
    layout = preparation.equations.layout
    transforms = preparation.termTransforms
    ranks = search.ranks
    Λ = search.state.Λ
    // The spherical modes of y − Xβ: the last column of the whitened ones, times r.
    let c = search.state.reduced.rows
    let whitening = TriangularFactor(upper: search.state.reduced.transposed).inverseUpper.transposed
    let r = search.state.reduced[c - 1, c - 1]
    let last = Matrix(rows: 1, columns: c, elements: (0..<c).map { whitening[c - 1, $0] * r })
    modes = search.state.factor.backward(last * search.state.forward).elements
    inverse = SelectedInverse(search.state.factor).view
  }

  /// `T Λ` of a term: original effects = T Λ × spherical effects; a row for each effect of the term, a column for each of the place.
  private func factor(_ term: Int) -> Matrix {
    let place = layout.terms[term]
    let rows = Array(place.offset..<place.offset + place.width)
    return transforms[term] * Λ[place.place][rows: rows, columns: Array(0..<layout.widths[place.place])]
  }

  func component(term: Int, factor: Int, residualVariance: Double) -> VarianceComponent {
    let L = self.factor(term)
    var G = (L * L.transposed).symmetrized
    for k in G.elements.indices { G.elements[k] *= residualVariance }
    let isSingular = ranks[term] < G.rows
    let zero = isSingular ? (0..<G.rows).filter { G[$0, $0] == 0 } : []
    let pairs = (0..<G.rows).flatMap { i in (0..<i).map { VarianceComponent.Pair(later: i, earlier: $0) } }
    let full =
      !isSingular
      ? []
      : pairs.filter { pair in
        let ρ = G[pair.later, pair.earlier] / (G[pair.later, pair.later] * G[pair.earlier, pair.earlier]).squareRoot()
        return abs(ρ) > 1 - MixedGroups.fullCorrelation
      }
    return VarianceComponent(factor: factor, covariance: G, zeroVariances: zero, fullCorrelations: full, isSingular: isSingular)
  }

  func effects(term: Int, factor: Int, residualVariance: Double) -> GroupEffects {
    let (place, L) = (layout.terms[term].place, self.factor(term))
    let (w, q, levels) = (layout.widths[place], L.rows, layout.levels[place])
    var (values, errors) = (Matrix(rows: levels, columns: q), Matrix(rows: levels, columns: q))
    for level in 0..<levels {
      let (first, node) = (layout.firstEffect[place] + level * w, layout.firstNode[place] + level)
      for i in 0..<q {
        var (mode, variance) = (0.0, 0.0)
        for a in 0..<w where L[i, a] != 0 {
          mode += L[i, a] * modes[first + a]
          for b in 0..<w { variance += L[i, a] * inverse.square(node, a, b) * L[i, b] }
        }
        values[level, i] = mode
        errors[level, i] = (max(0, variance) * residualVariance).squareRoot()
      }
    }
    return GroupEffects(factor: factor, modes: values, conditionalErrors: errors)
  }
}
