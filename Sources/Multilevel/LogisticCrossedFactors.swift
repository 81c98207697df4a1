import Glibc
import LinearAlgebra

/// Laplace's objective of a logistic mixed model with several grouping factors, nested or crossed.
///
/// With `A = Λᵀ ZᵀWZ Λ + I` at the mode û the objective is `h(û) + ½ log |A|`. Its slopes need A⁻¹ only where two levels meet in a row.
struct LogisticCrossedFactors: LogisticObjective {
  let columns: Int
  private let rows: LogisticRows
  private let layout: RandomEffectsLayout
  /// For each place of the layout the columns of the effects, row after row.
  private let Z: [[Double]]
  private let threads: Int
  /// The spherical modes at the last evaluation.
  private var modes: [Double]

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
  private struct State {
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

  private func fixedPredictor(_ β: [Double]) -> [Double] { zip(rows.X * β, rows.offset).map { $0 + $1 } }

  /// `Λᵀ z` for each row.
  private static func scaled(_ z: [Double], _ Λ: Matrix) -> [Double] {
    let q = Λ.rows
    var z̃ = [Double](repeating: 0, count: z.count)
    for i in 0..<z.count / max(q, 1) {
      for k in 0..<q { for j in k..<q { z̃[i * q + k] += Λ[j, k] * z[i * q + j] } }
    }
    return z̃
  }

  /// The first effect of the level of a row at a place.
  @inline(__always)
  private func first(_ place: Int, _ row: Int) -> Int {
    layout.firstEffect[place] + Int(layout.codes[place][row]) * layout.widths[place]
  }

  /// The sum over the places of `z̃ᵀ u` for a row.
  @inline(__always)
  private func product(_ z̃: [[Double]], _ u: [Double], _ row: Int) -> Double {
    var sum = 0.0
    for place in z̃.indices {
      let (q, start) = (layout.widths[place], first(place, row))
      for k in 0..<q { sum += z̃[place][row * q + k] * u[start + k] }
    }
    return sum
  }

  /// `Z̃ᵀ t`.
  private func gathered(_ z̃: [[Double]], _ t: [Double]) -> [Double] {
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

extension LogisticCrossedFactors {
  /// The length of a step, squared, from which the mode is exact to rounding; and from which the next step is.
  private static let tolerance = (exact: 1e-24, nextIsExact: 1e-12)
  private static let steps = 60

  /// The mode for these parameters, by Newton's method with halved steps.
  private func mode(_ fixed: [Double], _ z̃: [[Double]], _ L: [Matrix]) -> State? {
    var here = state(fixed, z̃, modes)
    var last = Double.infinity
    for _ in 0..<Self.steps {
      guard here.h.isFinite, let factor = factorized(here, L) else { return nil }
      here.factor = factor
      let step = factor.solve(Matrix(rows: 1, columns: layout.effects, elements: here.slope)).elements
      let length = zip(step, here.slope).reduce(0) { $0 + $1.0 * $1.1 }
      if length <= Self.tolerance.exact || (last < Self.tolerance.nextIsExact && length >= last / 4) { return here }
      last = length
      guard let next = shortened(here, step, length, fixed, z̃) else { return nil }
      here = next
    }
    here.factor = factorized(here, L)
    return here
  }

  private func shortened(_ here: State, _ step: [Double], _ length: Double, _ fixed: [Double], _ z̃: [[Double]]) -> State? {
    var share = 1.0
    while share > 1e-10 {
      let next = state(fixed, z̃, zip(here.u, step).map { $0 - share * $1 })
      // Rounding in h hides what short steps gain.
      if next.h <= here.h + 1e-13 * abs(here.h) || length < 1e-8 { return next }
      share /= 2
    }
    return nil
  }

  private func factorized(_ state: State, _ L: [Matrix]) -> BlockCholesky? {
    let terms = layout.order.map { rows.Z[$0] as any RowBlocks }
    // The layout has its terms in the order of the factors, the sums want them so too.
    let inOrder = layout.order.indices.sorted { layout.order[$0] < layout.order[$1] }.map { terms[$0] }
    let none = Matrix(rows: rows.outcome.count, columns: 1)
    let sums = GroupCrossProducts(
      layout, MixedRows(columns: none, terms: inOrder, responses: [], weights: state.information), threads: threads)
    return try? BlockCholesky(layout, sums, factors: L)
  }

  /// Everything of the rows at these effects.
  private func state(_ fixed: [Double], _ z̃: [[Double]], _ u: [Double]) -> State {
    let n = fixed.count
    var state = State(
      u: u, residual: [Double](repeating: 0, count: n), information: [Double](repeating: 0, count: n),
      third: [Double](repeating: 0, count: n))
    for i in 0..<n {
      let η = fixed[i] + product(z̃, u, i)
      let (w, y) = (rows.weight[i], rows.outcome[i])
      let e = exp(-abs(η))
      let larger = 1 / (1 + e)
      let smaller = e * larger
      let (μ, c) = η < 0 ? (smaller, larger) : (larger, smaller)
      state.residual[i] = w * (y * c - (1 - y) * μ)
      state.information[i] = w * larger * smaller
      state.third[i] = state.information[i] * (c - μ)
      state.h += w * (max(η, 0) - y * η + log1p(e))
    }
    state.slope = zip(u, gathered(z̃, state.residual)).map { $0 - $1 }
    state.h += u.reduce(0) { $0 + $1 * $1 } / 2
    return state
  }
}

extension LogisticCrossedFactors {
  private func slopes(_ state: State, _ factor: BlockCholesky, _ z̃: [[Double]], value: Double) -> LogisticEvaluation {
    var Γ = layout.widths.map { Matrix(rows: $0, columns: $0) }
    let leverages = leverages(state, factor, z̃, &Γ)
    let change = zip(state.third, leverages).map { $0 * $1 / 2 }
    let v = factor.solve(Matrix(rows: 1, columns: layout.effects, elements: gathered(z̃, change))).elements
    var score = [Double](repeating: 0, count: change.count)
    for i in change.indices {
      score[i] = change[i] - state.residual[i] - state.information[i] * product(z̃, v, i)
      for place in Γ.indices {
        let (q, start) = (layout.widths[place], first(place, i))
        for l in 0..<q {
          let factor = score[i] * state.u[start + l] + state.residual[i] * v[start + l]
          for k in 0..<q { Γ[place][k, l] += Z[place][i * q + k] * factor }
        }
      }
    }
    var byFactor = Γ
    for (place, f) in layout.order.enumerated() { byFactor[f] = Γ[place] }
    return LogisticEvaluation(value: value, slope: rows.X.transposed * score, factorSlopes: byFactor)
  }

  /// `z̃ᵀ A⁻¹ z̃` of each row, over all its levels; adds `w z (A⁻¹ z̃)ᵀ` to Γ.
  private func leverages(_ state: State, _ factor: BlockCholesky, _ z̃: [[Double]], _ Γ: inout [Matrix]) -> [Double] {
    let blocks = SelectedInverse(factor).view
    let places = meetingPlaces(blocks)
    let count = layout.widths.count
    var y = layout.widths.map { [Double](repeating: 0, count: $0) }
    return state.information.indices.map { i in
      for f in 0..<count {
        let node = layout.firstNode[f] + Int(layout.codes[f][i])
        let q = layout.widths[f]
        for a in 0..<q {
          y[f][a] = 0
          for b in 0..<q { y[f][a] += blocks.square(node, a, b) * z̃[f][i * q + b] }
        }
      }
      for f in 0..<count {
        for g in f + 1..<max(count, f + 1) { addMeeting(f, g, i, places, blocks, z̃, &y) }
      }
      return collect(i, state.information[i], z̃, y, &Γ)
    }
  }

  /// Adds the block of A⁻¹ of two levels that meet in a row, times z̃.
  private func addMeeting(
    _ f: Int, _ g: Int, _ i: Int, _ places: [SelectedBlocks.Place], _ blocks: SelectedBlocks, _ z̃: [[Double]], _ y: inout [[Double]]
  ) {
    let meeting = Int(layout.meetings.rows[NodeMeetings.pair(f, g, places: layout.widths.count)][i])
    let (w, v, place) = (layout.widths[f], layout.widths[g], places[meeting])
    for a in 0..<w {
      for b in 0..<v {
        let element = blocks.element(place, b, a)
        y[f][a] += element * z̃[g][i * v + b]
        y[g][b] += element * z̃[f][i * w + a]
      }
    }
  }

  private func collect(_ i: Int, _ w: Double, _ z̃: [[Double]], _ y: [[Double]], _ Γ: inout [Matrix]) -> Double {
    var sum = 0.0
    for f in y.indices {
      let q = layout.widths[f]
      for l in 0..<q {
        sum += z̃[f][i * q + l] * y[f][l]
        for k in 0..<q { Γ[f][k, l] += w * Z[f][i * q + k] * y[f][l] }
      }
    }
    return sum
  }

  /// Where the block of each meeting stands.
  private func meetingPlaces(_ blocks: SelectedBlocks) -> [SelectedBlocks.Place] {
    (0..<layout.nodes).flatMap { node in
      (layout.meetings.first[node]..<layout.meetings.first[node + 1]).map { blocks.place(node, Int(layout.meetings.later[$0])) }
    }
  }

  func effects(_ β: [Double], _ Λ: [Matrix], roots: [Matrix]) -> [(modes: Matrix, errors: Matrix)] {
    let L = layout.order.map { Λ[$0] }
    let z̃ = zip(Z, L).map { Self.scaled($0, $1) }
    guard let state = mode(fixedPredictor(β), z̃, L), let factor = state.factor else { return [] }
    let blocks = SelectedInverse(factor).view
    return roots.indices.map { f in
      let place = layout.order.firstIndex(of: f) ?? 0
      let (q, R) = (layout.widths[place], roots[f])
      var (modes, errors) = (Matrix(rows: layout.levels[place], columns: q), Matrix(rows: layout.levels[place], columns: q))
      for level in 0..<layout.levels[place] {
        let (start, node) = (layout.firstEffect[place] + level * q, layout.firstNode[place] + level)
        for i in 0..<q {
          var variance = 0.0
          for k in 0..<q {
            modes[level, i] += R[i, k] * state.u[start + k]
            for l in 0..<q { variance += R[i, k] * blocks.square(node, k, l) * R[i, l] }
          }
          errors[level, i] = variance.squareRoot()
        }
      }
      return (modes, errors)
    }
  }
}
