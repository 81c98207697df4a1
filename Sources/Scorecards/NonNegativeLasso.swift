public import LinearAlgebra

/// The non-negative lasso on a Gram matrix: the minimum over β ≥ 0 of `½ βᵀGβ − cᵀβ + λ Σβ + ½ ρ Σβ²`, by coordinate descent.
///
/// Each coordinate's minimum is `β_j = max(c_j − Σ_{k≠j} G_jk β_k − λ, 0) / (G_jj + ρ)`; no step looks at a row of data
/// (Friedman, Hastie & Tibshirani 2010, covariance updates). Solutions are kept as the start of the next λ.
public struct NonNegativeLasso: Sendable {
  private let gram: Matrix
  private let ridge: Double
  private let mayEnter: [Bool]
  /// The solution so far.
  public private(set) var coefficients: [Double]
  /// The slope `c − Gβ` at the solution so far.
  public private(set) var slope: [Double]

  /// A problem, starting from `start` (or from 0); only coordinates in `allowed` may leave 0.
  public init(gram: Matrix, response: [Double], ridge: Double = 0, allowed: Set<Int>? = nil, start: [Double]? = nil) {
    precondition(gram.rows == response.count && gram.columns == response.count, "G and c are of one size")
    self.gram = gram
    self.ridge = ridge
    mayEnter = response.indices.map { gram[$0, $0] > 0 && (allowed?.contains($0) ?? true) }
    coefficients = zip(start ?? response.map { _ in 0 }, mayEnter).map { $1 ? max($0, 0) : 0 }
    slope = zip(response, gram * coefficients).map { $0 - $1 }
  }

  /// The smallest λ at which all coefficients are 0.
  public var largestUsefulPenalty: Double {
    let response = zip(slope, gram * coefficients).map { $0 + $1 }
    return zip(response, mayEnter).reduce(0) { $1.1 ? max($0, $1.0) : $0 }
  }

  /// The coordinates that are not 0.
  public var active: [Int] { coefficients.indices.filter { coefficients[$0] > 0 } }

  /// Descends until no coordinate's slope moves by more than `tolerance` in a full sweep; false when that took too many sweeps.
  /// - Complexity: O(columns × active) a sweep.
  @discardableResult
  public mutating func solve(penalty λ: Double, tolerance: Double) -> Bool {
    var sweeps = 0
    while sweeps < Self.mostSweeps {
      sweeps += 1
      if sweep(coefficients.indices, λ) <= tolerance { return true }
      let current = active
      while sweeps < Self.mostSweeps, sweep(current, λ) > tolerance { sweeps += 1 }
    }
    return false
  }

  /// By how much the conditions of Karush, Kuhn and Tucker fail at worst: slope = λ + ρβ where β > 0, slope ≤ λ where β = 0.
  public func violation(penalty λ: Double) -> Double {
    coefficients.indices.reduce(0) { worst, j in
      guard mayEnter[j] else { return worst }
      let excess = slope[j] - λ - ridge * coefficients[j]
      return max(worst, coefficients[j] > 0 ? abs(excess) : excess)
    }
  }

  /// One sweep over some coordinates; the largest move, in units of the slope.
  private mutating func sweep(_ coordinates: some Sequence<Int>, _ λ: Double) -> Double {
    var largest = 0.0
    for j in coordinates where mayEnter[j] {
      let curvature = gram[j, j]
      let updated = max(slope[j] + curvature * coefficients[j] - λ, 0) / (curvature + ridge)
      let move = updated - coefficients[j]
      guard move != 0 else { continue }
      coefficients[j] = updated
      subtractColumn(j, times: move)
      largest = max(largest, abs(move) * (curvature + ridge))
    }
    return largest
  }

  private mutating func subtractColumn(_ j: Int, times move: Double) {
    let n = slope.count
    gram.elements.withUnsafeBufferPointer { elements in
      slope.withUnsafeMutableBufferPointer { slope in
        for i in 0..<n { slope[i] -= elements[i + j * n] * move }
      }
    }
  }

  private static let mostSweeps = 20_000
}
