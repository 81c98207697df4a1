import LinearAlgebra

extension GroupCrossProducts {
  /// `B ZᵀWZ`, B with a column for each effect.
  /// - Complexity: O(blocks × rows of B).
  func times(_ B: Matrix, _ layout: RandomEffectsLayout) -> Matrix {
    var result = Matrix(rows: B.rows, columns: B.columns)
    result.elements.withUnsafeMutableBufferPointer { to in
      B.elements.withUnsafeBufferPointer { from in
        guard let to = to.baseAddress, let from = from.baseAddress else { return }
        for f in layout.widths.indices {
          for level in 0..<layout.levels[f] { addBlocks(layout, f, level, BlockSides(from: from, to: to, count: B.rows)) }
        }
      }
    }
    return result
  }

  private func addBlocks(_ layout: RandomEffectsLayout, _ f: Int, _ level: Int, _ sides: BlockSides) {
    let (w, meetings, node) = (layout.widths[f], layout.meetings, layout.firstNode[f] + level)
    let own = layout.firstEffect[f] + level * w
    for a in 0..<w {
      for b in 0..<w { sides.add(own + a, times: squares[layout.firstSquare[f] + level * w * w + a + b * w], to: own + b) }
    }
    for meeting in meetings.first[node]..<meetings.first[node + 1] {
      let later = Int(meetings.later[meeting])
      let (other, v) = (layout.fill.firstEffect[later], layout.fill.widths[later])
      for a in 0..<w {
        for b in 0..<v {
          let value = self.meetings[meetings.block[meeting] + b + a * v]
          sides.add(own + a, times: value, to: other + b)
          sides.add(other + b, times: value, to: own + a)
        }
      }
    }
  }
}

/// Numbers of effects, where they stand in memory.
private struct BlockSides {
  let from: UnsafePointer<Double>
  let to: UnsafeMutablePointer<Double>
  let count: Int

  @inline(__always) func add(_ effect: Int, times factor: Double, to other: Int) {
    for k in 0..<count { to[other * count + k] += factor * from[effect * count + k] }
  }
}
