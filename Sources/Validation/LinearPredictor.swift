/// Sums of weighted columns.
enum LinearPredictor {
  /// `β₀ + Σ βⱼ xⱼ` of each row, where β₀ stands first; a coefficient that was not fitted is not a number and adds nothing.
  /// - Complexity: O(rows × columns).
  static func values(_ β: [Double], _ columns: [[Double]]) -> [Double] {
    var η = [Double](repeating: β[0], count: columns.first?.count ?? 0)
    for (x, b) in zip(columns, β.dropFirst()) where !b.isNaN && b != 0 {
      for i in η.indices { η[i] += b * x[i] }
    }
    return η
  }
}
