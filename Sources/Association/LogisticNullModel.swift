import Glibc
public import LinearAlgebra

/// The logistic regression of a two-valued outcome on covariates alone: what the adjusted score test compares items with.
///
/// Newton's method on `Σ y log μ + (t - y) log(1 - μ)` with `μ = 1 / (1 + exp(-Zβ))`, halving steps that do not help.
/// Source: P. McCullagh, J. A. Nelder, Generalized Linear Models, 2nd edition, 1989, section 4.4.
public struct LogisticNullModel: Sendable {
  /// The coefficients; those of columns that depend on others are the shortest that fit.
  public let coefficients: [Double]
  /// The fitted probability of each row.
  public let fitted: [Double]
  /// The number of columns that do not depend on others.
  public let rank: Int

  /// A change of the deviance below this part of it ends the search; one more step follows, which squares what is left.
  static let tolerance = 1e-9
  /// Newton's method needs about ten steps; a likelihood without a maximum flattens well before this.
  static let iterations = 60
  /// A linear predictor beyond this is a probability that can no longer be told from 0 or 1.
  static let certain = 30.0

  /// Fits the covariates; nil when the search does not end.
  /// - Parameters:
  ///   - design: the covariates, the constant among them.
  ///   - events: the events of each row, out of its trials.
  ///   - start: where to start, such as the fit to nearly the same rows.
  /// - Complexity: O(rows × columns²) a step.
  public init?(design Z: Matrix, events: [Double], trials: [Double], start: [Double]? = nil) {
    precondition(events.count == Z.rows && trials.count == Z.rows, "each row has events and trials")
    var state = State(Z, events, trials, start ?? [Double](repeating: 0, count: Z.columns))
    var isLast = false
    for _ in 0..<Self.iterations {
      let form = state.information(Z, trials)
      let next = state.improved(by: form.solve(state.score(Z, events, trials)), Z, events, trials)
      let change = state.deviance - next.deviance
      state = next
      if isLast {
        (coefficients, fitted, rank) = (state.β, state.μ, form.rank)
        return
      }
      isLast = change <= Self.tolerance * (state.deviance + Self.tolerance)
    }
    return nil
  }

  /// Whether some rows are fitted as certain: the covariates tell their outcome without error.
  public var isSeparated: Bool {
    let least = 1 / (1 + exp(Self.certain / 2))
    return fitted.contains { $0 < least || $0 > 1 - least }
  }

  /// One place of the search.
  private struct State {
    let β: [Double]
    let μ: [Double]
    let deviance: Double

    init(_ Z: Matrix, _ events: [Double], _ trials: [Double], _ β: [Double]) {
      self.β = β
      let η = (Z * β).map { min(max($0, -certain), certain) }
      μ = η.map { 1 / (1 + exp(-$0)) }
      // log μ = -log(1 + e^-η) and log(1 - μ) = -log(1 + e^η), without loss near 0 and 1.
      deviance = η.indices.reduce(0) { $0 + 2 * (events[$1] * log1p(exp(-η[$1])) + (trials[$1] - events[$1]) * log1p(exp(η[$1]))) }
    }

    func score(_ Z: Matrix, _ events: [Double], _ trials: [Double]) -> [Double] {
      var U = [Double](repeating: 0, count: Z.columns)
      let r = μ.indices.map { events[$0] - trials[$0] * μ[$0] }
      Z.elements.withUnsafeBufferPointer { block in
        r.withUnsafeBufferPointer { r in
          guard let block = block.baseAddress, let r = r.baseAddress else { return }
          BLAS.addTransposedProduct(of: block, rows: Z.rows, columns: Z.columns, with: r, to: &U)
        }
      }
      return U
    }

    func information(_ Z: Matrix, _ trials: [Double]) -> QuadraticForm {
      let roots = μ.indices.map { (trials[$0] * μ[$0] * (1 - μ[$0])).squareRoot() }
      var scaled = Z
      for j in 0..<Z.columns { for i in 0..<Z.rows { scaled.elements[i + j * Z.rows] *= roots[i] } }
      var sum = CrossProduct(columns: Z.columns)
      scaled.elements.withUnsafeBufferPointer { sum.fold($0, rows: Z.rows) }
      return QuadraticForm(sum.matrix)
    }

    /// The place a step away, or half of it, and so on until the deviance does not rise.
    func improved(by step: [Double], _ Z: Matrix, _ events: [Double], _ trials: [Double]) -> State {
      var factor = 1.0
      while factor > smallestFactor {
        let next = State(Z, events, trials, zip(β, step).map { $0 + factor * $1 })
        if next.deviance <= deviance * (1 + rounding) { return next }
        factor /= 2
      }
      return self
    }
  }

  /// A rise of the deviance by this part of it is rounding.
  static let rounding = 1e-14
  /// A shorter part of a step changes nothing.
  static let smallestFactor = 1e-6
}
