import LinearAlgebra
import Regression

/// What is searched for, and how a point of the search becomes a fit on the scale of the data.
struct LogisticProblem {
  let rows: LogisticRows
  let parameters: LogisticParameters
  /// The fit without random effects.
  let start: GeneralizedLinearFit
  let response: Response

  /// The deviation of the effects, on the scale of the predictor, from which the search starts.
  private static let startingDeviation = 0.5

  private var kept: [Int] { start.coefficients.indices.filter { !start.aliased.contains($0) } }

  /// Independent effects, and the fixed effects of the fit without groups.
  var startingPoint: [Double] {
    let T = rows.scaling.transform
    var β = kept.map { start.coefficients[$0] }
    // T is upper triangular; only its first row and its diagonal are not 0.
    for j in β.indices.dropFirst() {
      β[j] /= T[j, j]
      β[0] -= T[0, j] * β[j]
    }
    if let constant = β.first { β[0] = constant / T[0, 0] }
    return parameters.independent(deviation: Self.startingDeviation) + β
  }

  /// The fit at the optimum.
  func fit<Objective: LogisticObjective>(
    _ x: [Double], value: Double, _ free: [Int], _ inverse: Matrix, _ search: LogisticSearch<Objective>,
    _ approximation: LogisticMixedModel.Approximation
  ) -> LogisticMixedFit {
    let Λ = parameters.factors(x.prefix(parameters.count))
    let β̃ = Array(x.dropFirst(parameters.count))
    let roots = zip(rows.randomScalings, Λ).map { $0.transform * $1 }
    let effects = search.objective.effects(β̃, Λ, roots: roots)
    return LogisticMixedFit(
      approximation: approximation, coefficients: spread(rows.scaling.transform * β̃), covariance: covariance(free, inverse),
      logLikelihood: response.constant - value, conditionalDeviance: deviance(β̃, search.objective.effects(β̃, Λ, roots: Λ)),
      observations: rows.outcome.count, aliased: start.aliased,
      components: components(roots, x), groupEffects: groupEffects(effects), iterations: search.iterations)
  }

  /// The deviance of the rows at the modes of the scaled effects.
  private func deviance(_ β̃: [Double], _ effects: [(modes: Matrix, errors: Matrix)]) -> Double {
    let fixed = rows.X * β̃
    return fixed.indices.reduce(0) { sum, i in
      var η = fixed[i] + rows.offset[i]
      for (f, Z) in rows.Z.enumerated() {
        for k in 0..<Z.columns { η += Z[i, k] * effects[f].modes[Int(rows.codes[f][i]), k] }
      }
      let (μ, c) = (start.link.mean(ofPredictor: η), start.link.complement(ofPredictor: η))
      return sum + rows.weight[i] * start.family.deviance(outcome: rows.outcome[i], mean: μ, complement: c)
    }
  }

  /// Numbers of the kept columns among all; those of the others are not a number.
  private func spread(_ numbers: [Double]) -> [Double] {
    var all = [Double](repeating: .nan, count: start.coefficients.count)
    for (k, j) in kept.enumerated() { all[j] = numbers[k] }
    return all
  }

  private func covariance(_ free: [Int], _ inverse: Matrix) -> Matrix {
    let first = free.firstIndex { $0 >= parameters.count } ?? free.count
    let p = free.count - first
    var V = Matrix(rows: p, columns: p)
    for i in 0..<p { for j in 0..<p { V[i, j] = inverse[first + i, first + j] } }
    let T = rows.scaling.transform
    let scaled = (T * V * T.transposed).symmetrized
    let n = start.coefficients.count
    var all = Matrix(rows: n, columns: n, repeating: .nan)
    for (i, a) in kept.enumerated() { for (j, b) in kept.enumerated() { all[a, b] = scaled[i, j] } }
    return all
  }

  private func components(_ roots: [Matrix], _ x: [Double]) -> [VarianceComponent] {
    parameters.terms.map { term in
      let own = Array(term.first..<term.first + term.effects)
      let isSingular = (0..<term.effects).contains { x[term.place($0, $0)] == 0 }
      return VarianceComponent(factor: term.factor, root: roots[term.factor][rows: own, columns: own], isSingular: isSingular)
    }
  }

  private func groupEffects(_ effects: [(modes: Matrix, errors: Matrix)]) -> [GroupEffects] {
    parameters.terms.map { term in
      let own = Array(term.first..<term.first + term.effects)
      let all = effects[term.factor]
      let levels = Array(0..<all.modes.rows)
      return GroupEffects(
        factor: term.factor, modes: all.modes[rows: levels, columns: own], conditionalErrors: all.errors[rows: levels, columns: own])
    }
  }
}

extension VarianceComponent {
  /// What rounding leaves, beside the largest variance of a singular covariance, of a variance of 0 or of what keeps a correlation from 1.
  private static let roundingShare = 1e-12

  /// The covariance `R Rᵀ`; of a singular one it is found out which variances are 0 and which correlations −1 or 1.
  init(factor: Int, root R: Matrix, isSingular: Bool) {
    var Σ = R * R.transposed
    let q = Σ.rows
    var (zeros, pairs): ([Int], [Pair]) = ([], [])
    if isSingular {
      let least = Self.roundingShare * (Σ.diagonal.max() ?? 0)
      zeros = (0..<q).filter { Σ[$0, $0] <= least }
      for i in zeros { for j in 0..<q { (Σ[i, j], Σ[j, i]) = (0, 0) } }
      for i in 0..<q where !zeros.contains(i) {
        for j in 0..<i where !zeros.contains(j) && Σ[i, j] * Σ[i, j] >= (1 - Self.roundingShare) * Σ[i, i] * Σ[j, j] {
          pairs.append(Pair(later: i, earlier: j))
        }
      }
    }
    self.init(factor: factor, covariance: Σ, zeroVariances: zeros, fullCorrelations: pairs, isSingular: isSingular)
  }
}
