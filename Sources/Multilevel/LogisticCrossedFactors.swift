import LinearAlgebra

/// Laplace's objective of a logistic mixed model with several grouping factors, nested or crossed.
///
/// With `A = Λᵀ ZᵀWZ Λ + I` at the mode û the objective is `h(û) + ½ log |A|`. Its slopes need A⁻¹ only where two levels meet in a row.
struct LogisticCrossedFactors: LogisticObjective {
  let columns: Int
  let rows: LogisticRows
  let layout: RandomEffectsLayout
  /// For each place of the layout the columns of the effects, row after row.
  let Z: [[Double]]
  let threads: Int
  /// The spherical modes at the last evaluation.
  private(set) var modes: [Double]

  /// - Throws: `MultilevelError.tooManyCrossedLevels`.
  init(_ rows: LogisticRows, levels: [Int], threads: Int) throws(MultilevelError) {
    let factors = zip(rows.codes, levels).map { GroupingFactor(codes: $0, levels: $1) }
    layout = try RandomEffectsLayout(
      factors: factors, terms: rows.Z.enumerated().map { RandomTerm(factor: $0.offset, design: $0.element) })
    Z = layout.order.map { rows.Z[$0].transposed.elements }
    (self.rows, self.threads, columns) = (rows, threads, rows.X.columns)
    modes = [Double](repeating: 0, count: layout.effects)
  }

  /// The rows at one predictor, and the factor of A there.
  struct State {
    var u: [Double]
    var h = 0.0
    var residual: [Double]
    var information: [Double]
    var third: [Double]
    /// `u − Λᵀ Zᵀ r`.
    var slope: [Double] = []
    var factor: BlockCholesky?
  }

  /// Value and slopes.
  /// - Complexity: O(rows × (columns + effects of a row²)) and a factorisation of A, for each of the three or four steps to the mode.
  mutating func evaluate(_ β: [Double], _ Λ: [Matrix]) -> LogisticEvaluation? {
    let L = layout.order.map { Λ[$0] }
    let z̃ = zip(Z, L).map { Self.scaled($0, $1) }
    guard let state = mode(fixedPredictor(β), z̃, L), let factor = state.factor else { return nil }
    modes = state.u
    let value = state.h + factor.logDeterminant / 2
    guard value.isFinite else { return nil }
    return slopes(state, factor, z̃, value: value)
  }

  func fixedPredictor(_ β: [Double]) -> [Double] { zip(rows.X * β, rows.offset).map { $0 + $1 } }

  /// `Λᵀ z` for each row.
  static func scaled(_ z: [Double], _ Λ: Matrix) -> [Double] {
    let q = Λ.rows
    var z̃ = [Double](repeating: 0, count: z.count)
    for i in 0..<z.count / max(q, 1) {
      for k in 0..<q { for j in k..<q { z̃[i * q + k] += Λ[j, k] * z[i * q + j] } }
    }
    return z̃
  }

  /// The first effect of the level of a row at a place.
  @inline(__always)
  func first(_ place: Int, _ row: Int) -> Int {
    layout.firstEffect[place] + Int(layout.codes[place][row]) * layout.widths[place]
  }

  /// The sum over the places of `z̃ᵀ u` for a row.
  @inline(__always)
  func product(_ z̃: [[Double]], _ u: [Double], _ row: Int) -> Double {
    var sum = 0.0
    for place in z̃.indices {
      let (q, start) = (layout.widths[place], first(place, row))
      for k in 0..<q { sum += z̃[place][row * q + k] * u[start + k] }
    }
    return sum
  }

  /// `Z̃ᵀ t`.
  func gathered(_ z̃: [[Double]], _ t: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: layout.effects)
    for place in z̃.indices {
      let q = layout.widths[place]
      for row in t.indices {
        let start = first(place, row)
        for k in 0..<q { sums[start + k] += z̃[place][row * q + k] * t[row] }
      }
    }
    return sums
  }
}
