import Glibc
import LinearAlgebra

/// A pass over the groups of a block: modes, integrals and slopes, with the room that they need.
///
/// With `H = I + Σ w μ (1 − μ) z̃ z̃ᵀ` at the mode û, `N = L⁻ᵀ` and the nodes `uₖ = û + N zₖ`, the objective of a group is
/// `½ log |H| − log Σₖ exp(log weightₖ − h(uₖ))`; with one node it is Laplace's approximation. Its slopes are exact: those of û and of H are
/// followed through (Pinheiro, Bates (1995), Journal of Computational and Graphical Statistics 4, 12–35, for the objective).
struct LogisticWork {
  private let block: LogisticBlock
  private let rule: QuadratureRule
  private let Λ: Matrix
  private let scratch: LogisticScratch
  let predictor: UnsafeMutablePointer<Double>
  /// For each row the slope of the objective in its predictor, everything that depends on it followed through.
  let score: UnsafeMutablePointer<Double>
  /// The slope in the elements of Λ.
  let Γ: UnsafeMutablePointer<Double>
  private let z̃: UnsafeMutablePointer<Double>
  private let atMode: LogisticGroup.Rows
  private let atNode: LogisticGroup.Rows
  private let factor: LogisticSmallFactor
  private let small: Small

  /// Vectors and matrices of the size of the effects.
  private struct Small {
    let g, step, pull, v, u: UnsafeMutablePointer<Double>
    let H, inverse, B, N, M, D, P: UnsafeMutablePointer<Double>
  }

  init(block: LogisticBlock, Λ: Matrix, rule: QuadratureRule) {
    let (n, q) = (block.rows, block.effects)
    let room = LogisticScratch(capacity: n * (8 + q) + 5 * q + 9 * q * q)
    (self.block, self.rule, self.Λ, scratch) = (block, rule, Λ, room)
    predictor = room.take(n)
    score = room.take(n)
    atMode = LogisticGroup.Rows(residual: room.take(n), information: room.take(n), third: room.take(n))
    atNode = LogisticGroup.Rows(residual: room.take(n), information: room.take(n), third: room.take(n))
    z̃ = room.take(n * q)
    Γ = room.take(q * q)
    factor = LogisticSmallFactor(order: q, lower: room.take(q * q))
    small = Small(
      g: room.take(q), step: room.take(q), pull: room.take(q), v: room.take(q), u: room.take(q), H: room.take(q * q),
      inverse: room.take(q * q), B: room.take(q * q), N: room.take(q * q), M: room.take(q * q), D: room.take(q * q), P: room.take(q * q))
    for i in 0..<n {
      for k in 0..<q {
        for j in k..<q { z̃[i * q + k] += Λ[j, k] * block.z[i * q + j] }
      }
    }
  }

  /// Adds a group, whose modes are moved to the right place; its value, nil when numbers overflow.
  func add(_ index: Int, _ u: UnsafeMutablePointer<Double>) -> Double? {
    let q = block.effects
    let first = block.starts[index]
    return block.outcome.withUnsafeBufferPointer { outcome in
      block.weight.withUnsafeBufferPointer { weight in
        let group = LogisticGroup(
          rows: block.starts[index + 1] - first, effects: q, hasUnitWeights: block.hasUnitWeights, predictor: predictor + first,
          z: z̃ + first * q, outcome: outcome.baseAddress! + first, weight: weight.baseAddress! + first)
        return add(group, first, u)
      }
    }
  }

  private func add(_ group: LogisticGroup, _ first: Int, _ u: UnsafeMutablePointer<Double>) -> Double? {
    let rows = atMode.advanced(by: first)
    guard let h = group.findMode(u, slope: small.g, curvature: small.H, step: small.step, factor, rows) else { return nil }
    factor.writeInverse(small.inverse)
    for k in 0..<group.effects * group.effects {
      small.B[k] = small.inverse[k] / 2
      small.D[k] = 0
    }
    for k in 0..<group.effects { small.pull[k] = 0 }
    var value = h + factor.logDeterminant / 2
    if rule.count > 1 {
      guard let integral = integrate(group, first, u, h) else { return nil }
      value -= integral
    } else {
      for i in 0..<group.rows { score[first + i] = -rows.residual[i] }
    }
    addSlopes(group, first, u)
    return value
  }

  /// The standard deviations of the effects of the group that was added last, `√diag(R H⁻¹ Rᵀ)`.
  func conditionalErrors(root R: Matrix) -> [Double] {
    let q = block.effects
    return (0..<q).map { i in
      var sum = 0.0
      for k in 0..<q { for l in 0..<q { sum += R[i, k] * small.inverse[k + l * q] * R[i, l] } }
      return sum.squareRoot()
    }
  }
}

extension LogisticWork {
  /// The logarithm of the sum over the nodes, with `h` at the mode taken out; nil when it overflows.
  ///
  /// Leaves what the slopes need: the mean residuals in `score` (negative), `D = Σ πₖ (Zᵀrₖ) uₖᵀ`, the pull of the nodes on the mode, and in B what
  /// depends on H through the nodes.
  private func integrate(_ group: LogisticGroup, _ first: Int, _ mode: UnsafeMutablePointer<Double>, _ h: Double) -> Double? {
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

  /// Completes the scores of the rows, and adds to the slope in Λ.
  private func addSlopes(_ group: LogisticGroup, _ first: Int, _ mode: UnsafeMutablePointer<Double>) {
    let q = group.effects
    let rows = atMode.advanced(by: first)
    for k in 0..<q { small.v[k] = small.pull[k] }
    // How the curvature of a row changes with its predictor, times what the objective feels of it.
    for i in 0..<group.rows {
      let zi = group.z + i * q
      let c = rows.third[i] * form(zi)
      atNode.third[first + i] = c
      for k in 0..<q { small.v[k] += c * zi[k] }
    }
    factor.solve(small.v)
    for i in 0..<group.rows {
      let zi = group.z + i * q
      var projection = 0.0
      for k in 0..<q { projection += zi[k] * small.v[k] }
      let change = atNode.third[first + i] - rows.information[i] * projection
      score[first + i] += change
      addRow(zi, block.z, (first + i) * q, change: change, rows.residual[i], rows.information[i], mode)
    }
    if rule.count > 1 { for k in 0..<q * q { Γ[k] -= small.D[k] } }
  }

  /// `z̃ᵀ B z̃`.
  @inline(__always)
  private func form(_ zi: UnsafePointer<Double>) -> Double {
    let q = block.effects
    if q == 1 { return zi[0] * zi[0] * small.B[0] }
    var sum = 0.0
    for k in 0..<q { for l in 0..<q { sum += zi[k] * small.B[k + l * q] * zi[l] } }
    return sum
  }

  /// Adds to Γ: `2 w z (B z̃)ᵀ + change z ûᵀ + r z vᵀ`, and with one node `−r z ûᵀ`.
  @inline(__always)
  private func addRow(
    _ zi: UnsafePointer<Double>, _ raw: [Double], _ place: Int, change: Double, _ r: Double, _ w: Double,
    _ mode: UnsafeMutablePointer<Double>
  ) {
    let q = block.effects
    let direct = rule.count > 1 ? change : change - r
    for l in 0..<q {
      var Bz = 0.0
      for m in 0..<q { Bz += small.B[l + m * q] * zi[m] }
      let factor = 2 * w * Bz + direct * mode[l] + r * small.v[l]
      for k in 0..<q { Γ[k + l * q] += raw[place + k] * factor }
    }
  }
}
