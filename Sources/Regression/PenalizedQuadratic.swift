import LinearAlgebra

/// The quadratic approximation of a loss with its penalty, and its minimum by coordinate descent.
///
/// Each coordinate's minimum is `b_j = S(s_j + H_jj b_j, l_j) / (H_jj + r_j)`, s the negative gradient, S soft thresholding; the gradient is kept up to
/// date from the columns of H, so that no step looks at a row (Friedman, Hastie, Tibshirani 2010, covariance updates). Where that is slow the
/// coordinates that are not 0 are solved together with their signs held.
struct PenalizedQuadratic {
  private let H: Matrix
  private let absolute: [Double]
  private let square: [Double]
  private let isFree: [Bool]
  private(set) var coefficients: [Double]
  private var slope: [Double]

  /// The approximation around the point of a state.
  init(_ state: PathState, _ curvature: Curvature, _ λ: PathState.Strength) {
    let k = curvature.matrix.columns
    H = curvature.matrix
    absolute = (0..<k).map { λ.absolute * state.absoluteFactors[$0] }
    square = (0..<k).map { λ.square * state.squareFactors[$0] }
    isFree = (0..<k).map { state.isFree[$0] && curvature.matrix[$0, $0] + λ.square * state.squareFactors[$0] > 0 }
    coefficients = Array(state.point.coefficients[..<k])
    let move = curvature.intercept.map { state.values.interceptGradient / $0 } ?? 0
    slope = (0..<k).map { curvature.cross[$0] * move - state.values.gradient[$0] }
  }

  /// Descends until no step of a full sweep changes a slope by more than `tolerance`, or sweeps run out.
  /// - Complexity: O(columns²) a sweep.
  mutating func minimize(tolerance: Double) {
    let all = Array(coefficients.indices.filter { isFree[$0] })
    for _ in 0..<Self.mostRounds {
      if sweep(all) <= tolerance { return }
      let support = all.filter { coefficients[$0] != 0 }
      var sweeps = 0
      while sweep(support) > tolerance {
        sweeps += 1
        if sweeps == Self.sweepsBeforeSolving {
          solveSupport()
          break
        }
      }
    }
  }

  /// One sweep; the largest change of a slope.
  private mutating func sweep(_ coordinates: [Int]) -> Double {
    let k = coefficients.count
    var largest = 0.0
    H.elements.withUnsafeBufferPointer { H in
      slope.withUnsafeMutableBufferPointer { slope in
        for j in coordinates {
          let column = H.baseAddress! + j * k
          let (h, b) = (column[j], coefficients[j])
          let updated = softThreshold(slope[j] + h * b, absolute[j]) / (h + square[j])
          let move = updated - b
          guard move != 0 else { continue }
          coefficients[j] = updated
          for i in 0..<k { slope[i] -= column[i] * move }
          largest = max(largest, abs(move) * (h + square[j]))
        }
      }
    }
    return largest
  }

  /// Moves to the minimum with the signs of the support held, or to where the first of them would turn.
  private mutating func solveSupport() {
    let support = coefficients.indices.filter { isFree[$0] && coefficients[$0] != 0 }
    guard !support.isEmpty else { return }
    var A = H[rows: support, columns: support]
    for (i, j) in support.enumerated() { A[i, i] += square[j] }
    guard let factor = try? TriangularFactor(of: A) else { return }
    let lack = support.map { j in
      slope[j] - square[j] * coefficients[j] - (coefficients[j] > 0 ? absolute[j] : -absolute[j])
    }
    let step = factor.solve(lack)
    guard step.allSatisfy(\.isFinite) else { return }
    let turn = zip(support, step).map { j, d in absolute[j] > 0 && d * coefficients[j] < 0 ? -coefficients[j] / d : .infinity }
    let share = min(1, turn.min() ?? 1)
    for (i, j) in support.enumerated() {
      let updated = turn[i] <= share ? 0 : coefficients[j] + share * step[i]
      let move = updated - coefficients[j]
      coefficients[j] = updated
      for l in slope.indices { slope[l] -= H[l, j] * move }
    }
  }

  /// How often full sweeps and sweeps of the support are taken in turn.
  private static let mostRounds = 1000
  /// After so many sweeps of the same support it is solved at once.
  private static let sweepsBeforeSolving = 50
}

/// `sign(u) max(|u| - l, 0)`.
@inline(__always)
private func softThreshold(_ u: Double, _ l: Double) -> Double { u > l ? u - l : u < -l ? u + l : 0 }
