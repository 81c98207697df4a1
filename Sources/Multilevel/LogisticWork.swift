import LinearAlgebra

/// A pass over the groups of a block: modes, integrals and slopes, with the room that they need.
///
/// With `H = I + Σ w μ (1 − μ) z̃ z̃ᵀ` at the mode û, `N = L⁻ᵀ` and the nodes `uₖ = û + N zₖ`, the objective of a group is
/// `½ log |H| − log Σₖ exp(log weightₖ − h(uₖ))`; with one node it is Laplace's approximation. Its slopes are exact: those of û and of H are
/// followed through (Pinheiro, Bates (1995), Journal of Computational and Graphical Statistics 4, 12–35, for the objective).
struct LogisticWork {
  let block: LogisticBlock
  let rule: QuadratureRule
  private let Λ: Matrix
  private let scratch: LogisticScratch
  let predictor: UnsafeMutablePointer<Double>
  /// For each row the slope of the objective in its predictor, everything that depends on it followed through.
  let score: UnsafeMutablePointer<Double>
  /// The slope in the elements of Λ.
  let Γ: UnsafeMutablePointer<Double>
  private let z̃: UnsafeMutablePointer<Double>
  let atMode: LogisticGroup.Rows
  let atNode: LogisticGroup.Rows
  let factor: LogisticSmallFactor
  let small: Small

  /// Vectors and matrices of the size of the effects.
  struct Small {
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
