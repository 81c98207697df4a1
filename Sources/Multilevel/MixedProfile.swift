import Glibc
import LinearAlgebra
import Probability
import Regression

/// The profile of the likelihood of a mixed model around its maximum.
struct MixedProfile {
  private let preparation: MixedPreparation
  private let criterion: MixedCriterion
  private let maximum: MixedSearch.Result
  private let logDeviation: Double
  private let components: [VarianceComponent]
  /// How far the signed root of the likelihood ratio may go.
  private let z: Double

  private var parameters: CovarianceParameters { criterion.parameters }

  init(_ preparation: MixedPreparation, level: Double) throws(MultilevelError) {
    guard level > 0, level < 1 else { throw .regression(.settingOutOfRange(name: "level")) }
    self.preparation = preparation
    z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
    let criterion = MixedCriterion(preparation.equations, restricted: false)
    let found = try MixedSearch(criterion: criterion, iterationLimit: LinearMixedModel.defaultIterationLimit).best()
    let variance = found.state.residual / criterion.freedom
    (self.criterion, maximum, logDeviation) = (criterion, found, log(variance) / 2)
    let groups = MixedGroups(preparation, found)
    components = criterion.parameters.terms.indices.map { groups.component(term: $0, factor: 0, residualVariance: variance) }
  }

  /// The limits of a standard deviation of a term's effects.
  func deviation(term: Int, effect: Int) throws(MultilevelError) -> Interval {
    let order = [effect]
    let curve = curve(MixedProfile.identity) { s in coordinates(term, order, .deviation(s)) }
    let (s, unit) = (components[term].standardDeviations[effect], exp(logDeviation) * abs(preparation.termTransforms[term][effect, effect]))
    let low = s > 0 ? try curve.limit(from: s, step: -s / 2, bound: 0) : 0
    return Interval(low: low, high: try curve.limit(from: s, step: s > 0 ? s / 2 : unit / 4, bound: nil))
  }

  /// The limits of the correlation of two effects of a term.
  func correlation(term: Int, _ i: Int, _ j: Int) throws(MultilevelError) -> Interval {
    let ρ = components[term].correlation(i, j)
    guard ρ.isFinite else { return Interval(low: .nan, high: .nan) }
    let curve = curve(tanh) { ρ in coordinates(term, [j, i], .correlation(ρ)) }
    let t = atanh(max(-MixedProfile.largestCorrelation, min(MixedProfile.largestCorrelation, ρ)))
    let low = try curve.limit(from: t, step: -1, bound: -.infinity)
    return Interval(low: tanh(low), high: tanh(try curve.limit(from: t, step: 1, bound: .infinity)))
  }

  /// The limits of the residual standard deviation.
  func residual() throws(MultilevelError) -> Interval {
    let curve = curve(exp) { σ in PlainCoordinates(parameters: parameters, heldLogDeviation: log(σ)) }
    let step = z / (2 * criterion.freedom).squareRoot()
    let low = try curve.limit(from: logDeviation, step: -step, bound: nil)
    return Interval(low: exp(low), high: exp(try curve.limit(from: logDeviation, step: step, bound: nil)))
  }

  /// The limits of a kept column's coefficient.
  func coefficient(_ place: Int) throws(MultilevelError) -> Interval {
    let (T, state) = (preparation.transform, maximum.state)
    let row = preparation.kept.indices.map { T[place, $0] }
    let β = dot(row, zip(preparation.start, state.coefficients).map { $0 + $1 })
    let a = state.informationFactor.forward(row)
    let error = exp(logDeviation) * dot(a, a).squareRoot()
    let curve = ProfileCurve(minimum: maximum.value, z: z) { v, warm, model in
      let held = MixedCriterion(preparation.holding(place, at: v), restricted: false)
      return Minimizer(objective: held, iterationLimit: LinearMixedModel.defaultIterationLimit)
        .follow(from: held.parameters.widened(warm ?? maximum.θ), &model).map { ($0.value, $0.x) }
    }
    let low = try curve.limit(from: β, step: -z * error, bound: nil)
    return Interval(low: low, high: try curve.limit(from: β, step: z * error, bound: nil))
  }

  /// A correlation that is ±1 is searched from here.
  private static let largestCorrelation = 0.999

  private static func identity(_ x: Double) -> Double { x }

  private func coordinates(_ term: Int, _ order: [Int], _ held: TermCoordinates.Held) -> TermCoordinates {
    TermCoordinates(parameters, term: term, first: order, transform: preparation.termTransforms[term], held: held)
  }

  /// The curve of a quantity that coordinates hold, searched on a scale of its own.
  private func curve<Coordinates: StartingCoordinates>(
    _ scale: @escaping (Double) -> Double, _ coordinates: @escaping (Double) -> Coordinates
  ) -> ProfileCurve {
    ProfileCurve(minimum: maximum.value, z: z) { t, warm, model in
      let held = coordinates(scale(t))
      let objective = ExplicitCriterion(equations: preparation.equations, coordinates: held, isRestricted: false)
      let start = warm ?? held.coordinates(of: maximum.θ, logDeviation: logDeviation)
      return Minimizer(objective: objective, iterationLimit: LinearMixedModel.defaultIterationLimit)
        .follow(from: start, &model).map { ($0.value, $0.x) }
    }
  }
}

/// Coordinates that can say where a point θ, `log σ` stands in them.
protocol StartingCoordinates: CovarianceCoordinates {
  func coordinates(of θ: [Double], logDeviation: Double) -> [Double]
}

extension TermCoordinates: StartingCoordinates {}

extension PlainCoordinates: StartingCoordinates {
  func coordinates(of θ: [Double], logDeviation: Double) -> [Double] {
    parameters.widened(θ) + (heldLogDeviation == nil ? [logDeviation] : [])
  }
}

extension MixedPreparation {
  /// The equations with the coefficient of a kept column held: another column in use takes its place, and what is held leaves the outcome.
  func holding(_ place: Int, at value: Double) -> MixedEquations {
    let p = kept.count
    let row = (0..<p).map { transform[place, $0] }
    let rest = value - dot(row, start)
    var K = Matrix(rows: p + 1, columns: p)
    for (target, k) in (0..<p).filter({ $0 != place }).enumerated() {
      K[k, target] = 1
      K[place, target] = -row[k] / row[place]
    }
    K[p, p - 1] = 1
    K[place, p - 1] = -rest / row[place]
    return equations.mapping(K)
  }
}
