import LinearAlgebra

extension LogisticCrossedFactors {
  func slopes(_ state: State, _ factor: BlockCholesky, _ z̃: [[Double]], value: Double) -> LogisticEvaluation {
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
