/// How p-values are adjusted for there being many of them.
public enum Multiplicity: String, CaseIterable, Equatable, Sendable {
  /// `m p`: the chance of any false finding, without assumptions.
  case bonferroni
  /// Holm's step-down form of Bonferroni: never worse.
  case holm
  /// Hochberg's step-up form: better than Holm, for independent or positively dependent tests.
  case hochberg
  /// Hommel's closed test over Simes' inequality: better than Hochberg, same assumption.
  case hommel
  /// Benjamini and Hochberg's false discovery rate, for independent or positively dependent tests.
  case benjaminiHochberg = "BH"
  /// Benjamini and Yekutieli's false discovery rate under any dependence.
  case benjaminiYekutieli = "BY"

  /// The adjusted p-values in the order given; nil and NaN stay nil and are not counted.
  ///
  /// The same as R's `p.adjust`.
  /// - Complexity: O(m log m).
  public func adjusted(_ pValues: [Double?]) -> [Double?] {
    let present = pValues.indices.filter { pValues[$0].map { !$0.isNaN } ?? false }
    let values = adjusted(present.map { pValues[$0]! })
    var result = [Double?](repeating: nil, count: pValues.count)
    for (i, p) in zip(present, values) { result[i] = p }
    return result
  }

  /// The adjusted p-values in the order given.
  /// - Complexity: O(m log m).
  public func adjusted(_ pValues: [Double]) -> [Double] {
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    let adjusted = ascending(order.map { pValues[$0] })
    var result = pValues
    for (i, p) in zip(order, adjusted) { result[i] = min(p, 1) }
    return result
  }

  /// Checks that p-values read from a file lie between 0 and 1.
  /// - Throws: `AssociationError.pValueOutOfRange` with the first position that does not.
  public static func check(_ pValues: [Double?]) throws(AssociationError) {
    for (i, p) in pValues.enumerated() {
      if let p, !(0...1).contains(p) { throw .pValueOutOfRange(position: i + 1) }
    }
  }

  private func ascending(_ p: [Double]) -> [Double] {
    let m = Double(p.count)
    return switch self {
    case .bonferroni: p.map { m * $0 }
    case .holm: stepDown(p) { m - $0 + 1 }
    case .hochberg: stepUp(p) { m - $0 + 1 }
    case .hommel: HommelAdjustment(p).adjusted
    case .benjaminiHochberg: stepUp(p) { m / $0 }
    case .benjaminiYekutieli: stepUp(p) { [sum = harmonic(p.count)] in sum * m / $0 }
    }
  }

  /// The running maximum of `factor(rank) × p` from the smallest p on.
  private func stepDown(_ p: [Double], factor: (Double) -> Double) -> [Double] {
    var largest = 0.0
    return p.enumerated().map { i, p in
      largest = max(largest, factor(Double(i + 1)) * p)
      return largest
    }
  }

  /// The running minimum of `factor(rank) × p` from the largest p on.
  private func stepUp(_ p: [Double], factor: (Double) -> Double) -> [Double] {
    var smallest = Double.infinity
    return p.enumerated().reversed().map { i, p in
      smallest = min(smallest, factor(Double(i + 1)) * p)
      return smallest
    }.reversed()
  }
}

/// `1 + 1/2 + … + 1/m`.
private func harmonic(_ m: Int) -> Double { (0..<m).reduce(0) { $0 + 1 / Double($1 + 1) } }
