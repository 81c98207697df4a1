/// Concordant, discordant and tied pairs of children of two groups.
struct TwoGroupPairs {
  /// Goodman and Kruskal's γ; nil when all pairs are tied.
  let gamma: Double?
  /// Kendall's τ_b; nil when values or groups do not vary.
  let tauB: Double?

  /// - Complexity: O(values).
  init(_ values: GroupedValues) {
    let (n1, n0) = (values.size(ofGroup: 1), values.size(ofGroup: 0))
    var (difference, tied, below1, below0, same) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for k in values.values.indices {
      let (e, o) = (values.count(k, group: 1), values.count(k, group: 0))
      difference += e * below0 - o * below1
      tied += e * o
      same += (e + o) * (e + o - 1) / 2
      below1 += e
      below0 += o
    }
    let n = n1 + n0, untied = n1 * n0 - tied
    let spread = n1 * n0 * (n * (n - 1) / 2 - same)
    gamma = untied > 0 ? difference / untied : nil
    tauB = spread > 0 ? difference / spread.squareRoot() : nil
  }
}
