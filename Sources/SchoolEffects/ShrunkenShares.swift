/// Shares of schools (such as that of pupils with school expenses assistance), drawn towards each other as their sizes ask for.
///
/// `p_j ~ Beta(μM, (1 − μ)M)`, and the shrunken share is `(k_j + μM) / (n_j + M)`. Mean and intraclass correlation `ρ = 1 / (M + 1)` come
/// from weighted moments with weights `n / (1 + ρ (n − 1))` (Kleinman, JASA 68, 1973), repeated until they agree with each other.
public struct ShrunkenShares: Equatable, Sendable {
  /// The shrunken share of each school; nil for a school without pupils.
  public let shares: [Double?]
  /// The mean share μ.
  public let mean: Double
  /// The prior's weight M in pupils; infinite where the shares vary no more than chance.
  public let priorPupils: Double

  /// Shrinks `counts` of `pupils`.
  /// - Complexity: O(schools).
  /// - Throws: `SchoolEffectsError.tooFewSchools` with fewer than two schools that have pupils, `.countOutOfRange`.
  public init(counts: [Int], pupils: [Int]) throws(SchoolEffectsError) {
    try Checks.length("pupils", pupils.count, counts.count)
    if let j = counts.indices.first(where: { counts[$0] < 0 || counts[$0] > pupils[$0] }) { throw .countOutOfRange(school: j) }
    let present = counts.indices.filter { pupils[$0] > 0 }
    guard present.count >= Checks.fewestSchools else { throw .tooFewSchools(present.count, needed: Checks.fewestSchools) }
    let moments = ShareMoments(present.map { Double(counts[$0]) }, present.map { Double(pupils[$0]) })
    mean = moments.mean
    priorPupils = moments.correlation > 0 ? 1 / moments.correlation - 1 : .infinity
    shares = counts.indices.map { j in
      guard pupils[j] > 0 else { return nil }
      let n = Double(pupils[j]), own = Double(counts[j]) / n
      let trust = moments.correlation > 0 ? n * moments.correlation / (1 + (n - 1) * moments.correlation) : 0
      return moments.mean + trust * (own - moments.mean)
    }
  }
}

/// Kleinman's moments of shares.
private struct ShareMoments {
  var mean = 0.0
  /// The intraclass correlation ρ, 0 to 1.
  var correlation = 0.0

  /// Enough rounds for any data; ten are usual.
  private static let rounds = 200
  /// A change of ρ below this is rounding.
  private static let tolerance = 1e-12

  init(_ counts: [Double], _ pupils: [Double]) {
    var weights = pupils
    for _ in 0..<Self.rounds {
      let previous = correlation
      update(counts, pupils, weights)
      weights = pupils.map { $0 / (1 + correlation * ($0 - 1)) }
      if abs(correlation - previous) < Self.tolerance { return }
    }
  }

  private mutating func update(_ counts: [Double], _ pupils: [Double], _ weights: [Double]) {
    let sum = weights.reduce(0, +)
    mean = counts.indices.reduce(0) { $0 + weights[$1] * counts[$1] / pupils[$1] } / sum
    let spread = counts.indices.reduce(0) { total, j in
      let distance = counts[j] / pupils[j] - mean
      return total + weights[j] * distance * distance
    }
    let free = weights.map { $0 * (1 - $0 / sum) }
    let chance = zip(free, pupils).reduce(0) { $0 + $1.0 / $1.1 }
    let between = zip(free, pupils).reduce(0) { $0 + $1.0 * (1 - 1 / $1.1) }
    let variance = mean * (1 - mean)
    guard variance > 0, between > 0 else { return correlation = 0 }
    correlation = min(1, max(0, (spread / variance - chance) / between))
  }
}
