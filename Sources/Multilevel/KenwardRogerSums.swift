import LinearAlgebra

/// `ZᵀV⁻¹Z` and `ZᵀV⁻¹X̃` of effects that rows tie together, X̃ orthonormal in the metric of `V⁻¹`.
struct TiedEffects {
  /// The effects.
  let effects: [Int]
  /// The offset of each effect among those of its level, and the place of its factor.
  let offsets: [Int]
  let places: [Int]
  /// `ZᵀV⁻¹Z = M − M Λ (ΛᵀMΛ + I)⁻¹ ΛᵀM`, `M = ZᵀWZ`.
  let K: Matrix
  /// `ZᵀV⁻¹X̃`.
  let B: Matrix

  init(_ nodes: [Int], _ equations: MixedEquations, _ state: MixedState, _ gradient: MixedGradient) {
    let layout = equations.layout
    let effects = nodes.flatMap { layout.fill.firstEffect[$0]..<layout.fill.firstEffect[$0 + 1] }
    self.effects = effects
    let places = effects.map { effect in layout.firstEffect.lastIndex { $0 <= effect }! }
    self.places = places
    offsets = zip(effects, places).map { ($0 - layout.firstEffect[$1]) % layout.widths[$1] }
    let M = equations.products.tied(nodes, layout)
    let MΛ = M.multiplied(by: state.Λ, offsets: offsets, places: places)
    var A = MΛ.transposed.multiplied(by: state.Λ, offsets: offsets, places: places).symmetrized
    for k in effects.indices { A[k, k] += 1 }
    K =
      (try? TriangularFactor(of: A)).map { factor in
        let half = MΛ * factor.inverseUpper
        return M - half * half.transposed
      } ?? M
    var B = Matrix(rows: effects.count, columns: state.columns)
    for (i, effect) in effects.enumerated() { for j in 0..<state.columns { B[i, j] = gradient.residuals[j, effect] } }
    self.B = B
  }

  /// The columns of a matrix that the derivative of `Z G Zᵀ` in one covariance moves: `A E`, E with ones where effects `row` and `column` of a level meet.
  func moving(_ A: Matrix, _ entry: (place: Int, row: Int, column: Int)) -> Matrix {
    var result = Matrix(rows: A.rows, columns: A.columns)
    for i in effects.indices where places[i] == entry.place && offsets[i] == entry.row {
      let other = i + entry.column - entry.row
      for r in 0..<A.rows {
        result[r, other] = A[r, i]
        result[r, i] = A[r, other]
      }
    }
    return result
  }
}

extension Matrix {
  /// `A Λ` for the effects of some levels.
  fileprivate func multiplied(by Λ: [Matrix], offsets: [Int], places: [Int]) -> Matrix {
    var result = Matrix(rows: rows, columns: columns)
    for j in 0..<columns {
      let block = Λ[places[j]]
      for a in 0..<block.rows where block[a, offsets[j]] != 0 {
        let i = j + a - offsets[j]
        for r in 0..<rows { result[r, j] += self[r, i] * block[a, offsets[j]] }
      }
    }
    return result
  }
}

extension GroupCrossProducts {
  /// `ZᵀWZ` of some nodes, dense, with all nodes that they meet.
  fileprivate func tied(_ nodes: [Int], _ layout: RandomEffectsLayout) -> Matrix {
    var start: [Int: Int] = [:]
    var size = 0
    for node in nodes {
      start[node] = size
      size += layout.fill.widths[node]
    }
    var M = Matrix(rows: size, columns: size)
    for node in nodes {
      let (own, w, place) = (start[node]!, layout.fill.widths[node], layout.place(ofNode: node))
      let square = layout.firstSquare[place] + (node - layout.firstNode[place]) * w * w
      for c in 0..<w { for r in 0..<w { M[own + r, own + c] = squares[square + r + c * w] } }
      for meeting in layout.meetings.first[node]..<layout.meetings.first[node + 1] {
        let later = Int(layout.meetings.later[meeting])
        let (other, v) = (start[later]!, layout.fill.widths[later])
        for c in 0..<w {
          for r in 0..<v {
            let value = meetings[layout.meetings.block[meeting] + r + c * v]
            (M[other + r, own + c], M[own + c, other + r]) = (value, value)
          }
        }
      }
    }
    return M
  }
}

/// Sums over components of what the adjustment needs, for each covariance parameter and pair of them.
struct KenwardRogerSums {
  let parameters: CovarianceParameters
  /// `tr(V⁻¹Gᵢ)` and `tr(V⁻¹GᵢV⁻¹Gⱼ)`.
  private(set) var traces: [Double]
  private(set) var pairs: Matrix
  /// `X̃ᵀV⁻¹GᵢV⁻¹X̃` and `X̃ᵀV⁻¹GᵢV⁻¹GⱼV⁻¹X̃`.
  private(set) var first: [Matrix]
  private(set) var second: [[Matrix]]

  init(_ parameters: CovarianceParameters, columns: Int) {
    self.parameters = parameters
    let (k, zero) = (parameters.count, Matrix(rows: columns, columns: columns))
    traces = [Double](repeating: 0, count: k)
    pairs = Matrix(rows: k, columns: k)
    first = [Matrix](repeating: zero, count: k)
    second = [[Matrix]](repeating: first, count: k)
  }

  /// - Complexity: O(parameters² × effects² + parameters × effects² × columns).
  mutating func add(_ tied: TiedEffects) {
    let moved = parameters.entries.map { tied.moving(tied.K, $0) }
    let columns = parameters.entries.map { tied.moving(tied.B.transposed, $0) }
    let transposed = moved.map(\.transposed)
    for i in parameters.entries.indices {
      traces[i] += moved[i].diagonal.reduce(0, +)
      first[i] = first[i] + columns[i] * tied.B
      let right = columns[i] * tied.K
      for j in parameters.entries.indices {
        pairs[i, j] += dot(moved[i].elements, transposed[j].elements)
        second[i][j] = second[i][j] + right * columns[j].transposed
      }
    }
  }
}

extension Matrix {
  static func + (A: Matrix, B: Matrix) -> Matrix {
    Matrix(rows: A.rows, columns: A.columns, elements: zip(A.elements, B.elements).map { $0 + $1 })
  }

  static func * (factor: Double, A: Matrix) -> Matrix {
    Matrix(rows: A.rows, columns: A.columns, elements: A.elements.map { factor * $0 })
  }
}
