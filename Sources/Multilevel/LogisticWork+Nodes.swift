import Glibc

extension LogisticWork {
  /// The logarithm of the sum over the nodes, with `h` at the mode taken out; nil when it overflows.
  ///
  /// Leaves what the slopes need: the mean residuals in `score` (negative), `D = Σ πₖ (Zᵀrₖ) uₖᵀ`, the pull of the nodes on the mode, and in B what
  /// depends on H through the nodes.
  func integrate(_ group: LogisticGroup, _ first: Int, _ mode: UnsafeMutablePointer<Double>, _ h: Double) -> Double? {
    let q = group.effects
    let target = atNode.advanced(by: first)
    factor.writeInverseTransposed(small.N)
    for k in 0..<q * q { small.M[k] = 0 }
    for i in 0..<group.rows { score[first + i] = 0 }
    var total = 0.0
    for node in 0..<rule.count {
      for k in 0..<q {
        small.u[k] = mode[k]
        for l in k..<q { small.u[k] += small.N[k + l * q] * rule.nodes[node * q + l] }
      }
      let share = exp(rule.logWeights[node] + h - group.evaluate(small.u, slope: small.g, curvature: nil, target))
      total += share
      for i in 0..<group.rows { score[first + i] -= share * target.residual[i] }
      addMoments(group, first, share: share, node: node, target)
    }
    guard total > 0, total.isFinite else { return nil }
    for i in 0..<group.rows { score[first + i] /= total }
    for k in 0..<q { small.pull[k] /= total }
    for k in 0..<q * q {
      small.D[k] /= total
      small.M[k] /= total
    }
    addNodePull(q)
    return log(total)
  }

  /// Adds a node's share to the pull `Σ g`, to `M = Σ g zᵀ`, and to `D = Σ (Zᵀr) uᵀ`.
  private func addMoments(_ group: LogisticGroup, _ first: Int, share: Double, node: Int, _ target: LogisticGroup.Rows) {
    let q = group.effects
    for k in 0..<q {
      small.pull[k] += share * small.g[k]
      for l in 0..<q { small.M[k + l * q] += share * small.g[k] * rule.nodes[node * q + l] }
      var sum = 0.0
      for i in 0..<group.rows { sum += block.z[(first + i) * q + k] * target.residual[i] }
      for l in 0..<q { small.D[k + l * q] += share * sum * small.u[l] }
    }
  }

  /// Adds to B how the nodes depend on H: `−N sym(tril(Mᵀ N)) Nᵀ`, with half of the diagonal.
  private func addNodePull(_ q: Int) {
    for i in 0..<q {
      for j in 0...i {
        var sum = 0.0
        for k in 0..<q { sum += small.M[k + i * q] * small.N[k + j * q] }
        // Symmetrised: the diagonal counts by half, and each place below it is shared with that above.
        small.P[i + j * q] = sum / 2
        small.P[j + i * q] = sum / 2
      }
    }
    for a in 0..<q {
      for b in 0..<q {
        var sum = 0.0
        for i in 0..<q { for j in 0..<q { sum += small.N[a + i * q] * small.P[i + j * q] * small.N[b + j * q] } }
        small.B[a + b * q] -= sum
      }
    }
  }
}
