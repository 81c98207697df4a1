import LinearAlgebra

/// A covariance `diag(d) + FᵀF` of the effects of many groups that share the uncertainty of a few fixed effects.
///
/// It takes O(groups × fixed effects) places where the full matrix would take O(groups²).
struct LowRankCovariance: Sendable {
  /// The variances d that belong to each group alone.
  let own: [Double]
  /// F: fixed effects × groups.
  let factor: Matrix

  /// The variance of each group.
  /// - Complexity: O(groups × fixed effects).
  var variances: [Double] { own.indices.map { j in own[j] + factor[column: j].reduce(0) { $0 + $1 * $1 } } }

  /// The variances of the differences from the mean of the members, in their order.
  /// - Complexity: O(members × fixed effects).
  func centredVariances(_ members: [Int]) -> [Double] {
    let n = Double(members.count)
    let mean = factorMean(members)
    let sum = members.reduce(0) { $0 + own[$1] }
    return members.map { j in
      let shared = zip(factor[column: j], mean).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      return own[j] * (1 - 2 / n) + sum / (n * n) + shared
    }
  }

  private func factorMean(_ members: [Int]) -> [Double] {
    var mean = [Double](repeating: 0, count: factor.rows)
    for j in members { for (i, value) in factor[column: j].enumerated() { mean[i] += value / Double(members.count) } }
    return mean
  }
}
