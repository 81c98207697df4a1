import Glibc
import LinearAlgebra

/// Coordinates in which a standard deviation or a correlation of one term is held; `log σ` is the last.
///
/// The term's covariance on the scale of the design is `σ² L Lᵀ` with the effect, or the two effects, in question first. A held standard deviation s
/// makes the first row of L `s / σ`; a held correlation ρ makes the second row `b (ρ, √(1−ρ²))`.
struct TermCoordinates: CovarianceCoordinates {
  /// What is held.
  enum Held {
    case deviation(Double)
    case correlation(Double)
  }

  let parameters: CovarianceParameters
  let term: Int
  let held: Held
  /// Original effects = transform × effects of the scaled columns.
  private let transform: Matrix
  /// The effects of the term in the order of L's rows.
  private let order: [Int]
  /// Λ of the scaled columns = `reorder × L`.
  private let reorder: Matrix
  /// The parameters of the other terms among θ, and the elements of L that are free.
  private let others: [Int]
  private let free: [(row: Int, column: Int)]

  init(_ parameters: CovarianceParameters, term: Int, first: [Int], transform: Matrix, held: Held) {
    (self.parameters, self.term, self.held) = (parameters, term, held)
    let q = parameters.terms[term].width
    let order = first + (0..<q).filter { !first.contains($0) }
    (self.order, self.transform) = (order, transform)
    reorder = TermCoordinates.inverse(transform)[rows: Array(0..<q), columns: order]
    others = parameters.entries.indices.filter { !parameters.isEntry($0, of: term) }
    let lower = (0..<q).flatMap { j in (j..<q).map { (row: $0, column: j) } }
    switch held {
    case .deviation: free = lower.filter { $0 != (0, 0) }
    case .correlation: free = lower.filter { $0 != (1, 1) }
    }
  }

  /// The inverse of a transform of columns that were shifted and scaled.
  private static func inverse(_ T: Matrix) -> Matrix {
    var result = Matrix(rows: T.rows, columns: T.rows)
    for j in 0..<T.rows {
      result[j, j] = 1 / T[j, j]
      for i in 0..<T.rows where i != j { result[i, j] = -T[i, j] / (T[i, i] * T[j, j]) }
    }
    return result
  }

  func logDeviation(_ x: [Double]) -> Double { x[x.count - 1] }

  func factors(_ x: [Double]) -> [Matrix] {
    var θ = [Double](repeating: 0, count: parameters.count)
    for (k, place) in others.enumerated() { θ[place] = x[k] }
    return parameters.replacing(term, inFactors: parameters.factors(θ), by: reorder * lower(x))
  }

  /// L; of a held correlation, element (1, 0) of the coordinates is b.
  private func lower(_ x: [Double]) -> Matrix {
    var L = Matrix(rows: order.count, columns: order.count)
    for (k, entry) in free.enumerated() { L[entry.row, entry.column] = x[others.count + k] }
    switch held {
    case .deviation(let s): L[0, 0] = s * exp(-logDeviation(x))
    case .correlation(let ρ): (L[1, 0], L[1, 1]) = (L[1, 0] * ρ, L[1, 0] * (1 - ρ * ρ).squareRoot())
    }
    return L
  }

  func gradient(at x: [Double], _ inFactors: [Matrix], inLogDeviation: Double) -> [Double] {
    let G = reorder.transposed * parameters.block(term, inFactors)
    let inθ = parameters.gradient(inFactors)
    var inFree = free.map { G[$0.row, $0.column] }
    var inLog = inLogDeviation
    switch held {
    case .deviation(let s): inLog -= G[0, 0] * s * exp(-logDeviation(x))
    case .correlation(let ρ):
      inFree[free.firstIndex { $0 == (1, 0) }!] = G[1, 0] * ρ + G[1, 1] * (1 - ρ * ρ).squareRoot()
    }
    return others.map { inθ[$0] } + inFree + [inLog]
  }

  /// The coordinates of a point θ, `log σ`; small roots of variances are widened, so that no search starts on a ridge.
  func coordinates(of θ: [Double], logDeviation: Double) -> [Double] {
    let Λ = parameters.block(term, parameters.factors(θ))
    var L = (transform * Λ)[rows: order, columns: Array(order.indices)].transposed.lowerOfProduct
    for (i, effect) in order.enumerated() { L[i, i] = CovarianceParameters.widened(L[i, i], unit: transform[effect, effect]) }
    if case .correlation = held { L[1, 0] = (L[1, 0] * L[1, 0] + L[1, 1] * L[1, 1]).squareRoot() }
    let wide = parameters.widened(θ)
    return others.map { wide[$0] } + free.map { L[$0.row, $0.column] } + [logDeviation]
  }
}
