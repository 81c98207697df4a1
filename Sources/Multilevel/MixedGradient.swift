import LinearAlgebra

/// What derivatives need at one Λ: modes and residuals of the effects for orthonormal columns, and the selected inverse.
///
/// With `R̃ = R C⁻ᵀ`, `C Cᵀ = RᵀV⁻¹R`: the modes `Ũ = A⁻¹ Λᵀ ZᵀWR̃` and `Ẽ = ZᵀW(R̃ − Z Λ Ũ)`. Then
/// `d log|A| = 2 tr(dΛᵀ ZᵀWZ Λ A⁻¹)`, and `d(rᵀV⁻¹s) = −Σ (eᵣᵀ dΛ uₛ + eₛᵀ dΛ uᵣ)` over levels. Both hold where Λ is singular.
struct MixedGradient: Sendable {
  let layout: RandomEffectsLayout
  /// Modes and residuals: a row for each column and the outcome, a column for each effect.
  let modes: Matrix
  let residuals: Matrix
  let inverse: SelectedInverse
  private let products: GroupCrossProducts
  private let Λ: [Matrix]

  /// - Complexity: some three times that of the state.
  init(_ equations: MixedEquations, _ state: MixedState) {
    layout = equations.layout
    products = equations.products
    Λ = state.Λ
    let whitening = TriangularFactor(upper: state.reduced.transposed).inverseUpper.transposed
    modes = state.factor.backward(whitening * state.forward)
    let fitted = products.times(modes.multiplied(layout, Λ, transposed: true), layout)
    residuals = whitening * products.effects - fitted
    inverse = SelectedInverse(state.factor)
  }

  /// The derivative of `log|A| + Σₖ cₖ log(k-th pivot of RᵀV⁻¹R)²` in all elements of Λ, with a number c for each column and the outcome.
  func derivative(_ c: [Double]) -> [Matrix] {
    var G = logDeterminantDerivative()
    for (place, w) in layout.widths.enumerated() {
      for level in 0..<layout.levels[place] {
        let first = layout.firstEffect[place] + level * w
        for column in 0..<w {
          for row in 0..<w { G[place][row, column] -= 2 * weighted(first + row, first + column, c) }
        }
      }
    }
    return G
  }

  /// `Σₖ cₖ ẽₖ ũₖ` of two effects.
  @inline(__always) private func weighted(_ e: Int, _ u: Int, _ c: [Double]) -> Double {
    let n = c.count
    var sum = 0.0
    for k in 0..<n { sum += c[k] * residuals.elements[e * n + k] * modes.elements[u * n + k] }
    return sum
  }

  /// The sum over levels of `ẽ ũᵀ` for one element of Λ: a matrix with a row and a column for each column and the outcome.
  func outer(place: Int, row: Int, column: Int) -> Matrix {
    let (w, n) = (layout.widths[place], modes.rows)
    var sum = Matrix(rows: n, columns: n)
    for level in 0..<layout.levels[place] {
      let first = layout.firstEffect[place] + level * w
      for b in 0..<n {
        let u = modes.elements[(first + column) * n + b]
        for a in 0..<n { sum.elements[a + b * n] += residuals.elements[(first + row) * n + a] * u }
      }
    }
    return sum
  }

  /// `2 Σ (ZᵀWZ Λ A⁻¹)` over the levels of each place.
  private func logDeterminantDerivative() -> [Matrix] {
    var G = layout.widths.map { Matrix(rows: $0, columns: $0) }
    let (meetings, blocks) = (layout.meetings, inverse.view)
    for f in layout.widths.indices {
      let w = layout.widths[f]
      for level in 0..<layout.levels[f] {
        let node = layout.firstNode[f] + level
        add(products.squares, layout.firstSquare[f] + level * w * w, (w, w), Λ[f], { blocks.square(node, $0, $1) }, to: &G[f])
        var g = f
        for meeting in meetings.first[node]..<meetings.first[node + 1] {
          let later = Int(meetings.later[meeting])
          while later >= layout.firstNode[g + 1] { g += 1 }
          let (start, v, place) = (meetings.block[meeting], layout.widths[g], blocks.place(node, later))
          add(products.meetings, start, (v, w), Λ[f], { blocks.element(place, $1, $0) }, to: &G[g])
          addTransposed(products.meetings, start, (v, w), Λ[g], { blocks.element(place, $0, $1) }, to: &G[f])
        }
      }
    }
    return G
  }

  /// Adds `2 M Λ S`.
  @inline(__always) private func add(
    _ values: [Double], _ start: Int, _ size: (rows: Int, columns: Int), _ Λ: Matrix, _ S: (Int, Int) -> Double, to G: inout Matrix
  ) {
    for c in 0..<size.rows {
      for t in 0..<size.columns {
        var inner = 0.0
        for s in 0..<size.columns { inner += Λ.elements[t + s * size.columns] * S(s, c) }
        for r in 0..<size.rows { G.elements[r + c * size.rows] += 2 * values[start + r + t * size.rows] * inner }
      }
    }
  }

  /// Adds `2 Mᵀ Λ S`.
  @inline(__always) private func addTransposed(
    _ values: [Double], _ start: Int, _ size: (rows: Int, columns: Int), _ Λ: Matrix, _ S: (Int, Int) -> Double, to G: inout Matrix
  ) {
    for c in 0..<size.columns {
      for t in 0..<size.rows {
        var inner = 0.0
        for s in 0..<size.rows { inner += Λ.elements[t + s * size.rows] * S(s, c) }
        for r in 0..<size.columns { G.elements[r + c * size.columns] += 2 * values[start + t + r * size.rows] * inner }
      }
    }
  }
}
