import Glibc

/// The rows of one group of a logistic mixed model, for given fixed effects: the function
/// `h(u) = −Σ log-likelihood(η + z̃ᵀu) + ½ uᵀu` of the group's spherical effects u, where `z̃ = Λᵀ z`.
struct LogisticGroup {
  let rows: Int
  let effects: Int
  /// Whether every row has weight 1, so that one logarithm does for many rows.
  let hasUnitWeights: Bool
  /// The fixed part of the predictor.
  let predictor: UnsafePointer<Double>
  /// z̃, row after row.
  let z: UnsafePointer<Double>
  let outcome: UnsafePointer<Double>
  let weight: UnsafePointer<Double>

  /// Where the numbers of the rows are left: `w (y − μ)`, `w μ (1 − μ)`, and the slope of the latter in η.
  struct Rows {
    let residual: UnsafeMutablePointer<Double>
    let information: UnsafeMutablePointer<Double>
    let third: UnsafeMutablePointer<Double>

    func advanced(by rows: Int) -> Rows { Rows(residual: residual + rows, information: information + rows, third: third + rows) }
  }

  /// How many factors `1 + exp(−|η|)`, none above 2, are multiplied before their logarithm is taken.
  private static let factorsOfProduct = 512

  /// h at u; its slope and, where asked for, the lower triangle of its curvature.
  ///
  /// - Complexity: O(rows × effects²), one exponential a row.
  func evaluate(
    _ u: UnsafePointer<Double>, slope g: UnsafeMutablePointer<Double>, curvature H: UnsafeMutablePointer<Double>?, _ target: Rows
  ) -> Double {
    var (total, product) = (0.0, 1.0)
    for i in 0..<rows {
      let η = predictor[i] + inner(z + i * effects, u)
      let (w, y) = (weight[i], outcome[i])
      let e = exp(-abs(η))
      let larger = 1 / (1 + e)
      let smaller = e * larger
      let (μ, c) = η < 0 ? (smaller, larger) : (larger, smaller)
      target.residual[i] = w * (y * c - (1 - y) * μ)
      target.information[i] = w * larger * smaller
      target.third[i] = w * larger * smaller * (c - μ)
      total -= w * (y * η - max(η, 0))
      if hasUnitWeights {
        product *= 1 + e
        if i % LogisticGroup.factorsOfProduct == LogisticGroup.factorsOfProduct - 1 {
          total += log(product)
          product = 1
        }
      } else {
        total += w * log1p(e)
      }
    }
    fillSlope(u, g, target)
    if let H { fillCurvature(H, target) }
    return total + log(product) + inner(u, u) / 2
  }

  @inline(__always)
  private func inner(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>) -> Double {
    if effects == 1 { return a[0] * b[0] }
    var sum = 0.0
    for k in 0..<effects { sum += a[k] * b[k] }
    return sum
  }

  /// `u − Σ z̃ r`.
  private func fillSlope(_ u: UnsafePointer<Double>, _ g: UnsafeMutablePointer<Double>, _ target: Rows) {
    for k in 0..<effects {
      var sum = 0.0
      for i in 0..<rows { sum += z[i * effects + k] * target.residual[i] }
      g[k] = u[k] - sum
    }
  }

  /// `I + Σ w μ (1 − μ) z̃ z̃ᵀ`.
  private func fillCurvature(_ H: UnsafeMutablePointer<Double>, _ target: Rows) {
    for k in 0..<effects {
      for l in 0...k {
        var sum = k == l ? 1.0 : 0
        for i in 0..<rows { sum += z[i * effects + k] * z[i * effects + l] * target.information[i] }
        H[k + l * effects] = sum
      }
    }
  }
}

extension LogisticGroup {
  /// The squared length of a step, in standard deviations of the effects, from which a mode is exact to rounding.
  private static let modeTolerance = 1e-24
  /// The steps after which rounding alone is what is left of a mode.
  private static let modeSteps = 60

  /// Moves u to the mode, where h is least; slope, curvature, factor and the numbers of the rows are those at the mode.
  ///
  /// Newton's method with halved steps; h is convex. Returns h at the mode, nil when numbers overflow.
  /// - Complexity: O(rows × effects²) a step; three or four steps from the mode of a nearby model.
  func findMode(
    _ u: UnsafeMutablePointer<Double>, slope g: UnsafeMutablePointer<Double>, curvature H: UnsafeMutablePointer<Double>,
    step: UnsafeMutablePointer<Double>, _ factor: LogisticSmallFactor, _ target: Rows
  ) -> Double? {
    var h = evaluate(u, slope: g, curvature: H, target)
    var last = Double.infinity
    for _ in 0..<LogisticGroup.modeSteps {
      guard h.isFinite, factor.factorize(H) else { return nil }
      for k in 0..<effects { step[k] = -g[k] }
      factor.solve(step)
      let length = -inner(g, step)
      // From a step of 1e-6 the next is exact; when it is not shorter, only rounding is left.
      if length <= LogisticGroup.modeTolerance || (last < 1e-12 && length >= last / 4) { return h }
      last = length
      var share = 1.0
      while true {
        for k in 0..<effects { u[k] += share * step[k] }
        let next = evaluate(u, slope: g, curvature: H, target)
        if next <= h + 1e-13 * abs(h) || length < 1e-8 {
          h = next
          break
        }
        for k in 0..<effects { u[k] -= share * step[k] }
        share /= 2
        if share < 1e-10 { return nil }
      }
    }
    return factor.factorize(H) ? h : nil
  }
}
