import LinearAlgebra
import Probability
import Testing

@testable import Regression

/// What must hold for penalised paths whatever the data are.
struct PenaltyLawTests {
  /// A random problem: family, mixing, weights, offset, penalty factors and scale change with the seed; every fifth has more columns than rows.
  struct Problem {
    let X: Matrix
    let y: [Double]
    let weights: [Double]?
    let offset: [Double]?
    let family: any Family
    let penalty: Penalty

    init(seed: UInt64) throws {
      var stream = RandomStream(seed: seed, stream: 77)
      let isWide = seed % 5 == 4
      let (n, p) = isWide ? (25, 40) : (60 + stream.index(below: 100), 3 + stream.index(below: 8))
      X = Problem.design(n, p, &stream)
      let slopes = (0..<p).map { _ in stream.uniform() < 0.5 ? 0 : 0.6 * stream.normal() }
      let design = X
      let η = (0..<n).map { i in -0.3 + (0..<p).reduce(0) { $0 + slopes[$1] * (design[i, $1 + 1] - 3) / Double($1 + 1) } }
      offset = seed % 3 == 0 ? (0..<n).map { _ in 0.3 * stream.normal() } : nil
      weights = seed % 2 == 0 ? (0..<n).map { _ in Double(stream.index(below: 4)) + 0.5 } : nil
      (family, y) = Problem.outcome(Int(seed) % 4, η, &stream)
      let factors = seed % 7 < 2 && !isWide ? (0...p).map { j in j == 1 ? 0 : 0.5 + stream.uniform() } : nil
      let mixing = [1, 0.5, 0.05, 0][Int(seed / 4) % 4]
      penalty = try .elasticNet(mixing: mixing, factors: factors, scale: seed % 6 == 1 ? .asGiven : .standardDeviation)
    }

    /// A constant column and correlated columns of different scales; every third holds 0 and 1.
    private static func design(_ n: Int, _ p: Int, _ stream: inout RandomStream) -> Matrix {
      var X = Matrix(rows: n, columns: p + 1, repeating: 1)
      for i in 0..<n {
        var last = 0.0
        for j in 1...p {
          last = 0.5 * last + stream.normal()
          X[i, j] = j % 3 == 0 ? (last > 0.3 ? 1 : 0) : Double(j) * last + 3
        }
      }
      return X
    }

    private static func outcome(_ kind: Int, _ η: [Double], _ stream: inout RandomStream) -> (any Family, [Double]) {
      switch kind {
      case 0: return (Gaussian(), η.map { 20 * $0 + 5 * stream.normal() })
      case 1: return (Poisson(), η.map { Double(stream.poisson(mean: LogLink().mean(ofPredictor: min($0, 3)))) })
      case 2:
        let trials = η.map { _ in Double(1 + stream.index(below: 5)) }
        let events = zip(η, trials).map { η, m in
          (0..<Int(m)).reduce(0.0) { sum, _ in sum + (stream.bernoulli(LogitLink().mean(ofPredictor: η)) ? 1 : 0) }
        }
        return (try! Binomial(trials: trials), events)
      default: return (Bernoulli(), η.map { stream.bernoulli(LogitLink().mean(ofPredictor: $0)) ? 1 : 0 })
      }
    }

    func data(threads: Int = 1) throws -> RegressionData<Matrix> {
      try RegressionData(X, outcome: y, weights: weights, offset: offset, threads: threads)
    }

    func fit(_ sequence: PenaltySequence = .descending(count: 20, ratio: 0.01), threads: Int = 1) throws -> PenalizedPath {
      try PenalizedModel(family, penalty: penalty, sequence: sequence).fit(data(threads: threads))
    }

    /// The optimality conditions from the rows themselves, with nothing of the solver: the worst failure.
    func violation(_ point: PenalizedPoint) throws -> Double {
      let n = y.count
      let response = try family.response(outcome: shifted, weights: weights)
      let w = response.weights
      let W = w.reduce(0, +)
      let unit = family.estimatesDispersion ? deviation(response.values, w, W) : 1
      let η = zip(X * point.coefficients, known).map { $0 + $1 }
      let residual = (0..<n).map { w[$0] * (response.values[$0] - family.canonicalLink.mean(ofPredictor: η[$0])) / W / unit }
      let p = X.columns - 1
      let given = penalty.factors ?? [Double](repeating: 1, count: p + 1)
      let sum = given.dropFirst().reduce(0, +)
      var worst = abs(residual.reduce(0, +))
      for j in 1...p {
        let column = Array(X[column: j])
        let s = deviation(column, w, W)
        guard s > 0 else { continue }
        let length = penalty.scale == .standardDeviation ? 1 : 1 / s
        let factor = given[j] * Double(p) / sum
        let b = point.coefficients[j] * s / unit
        let λ = point.strength / unit
        let mean = zip(column, w).reduce(0) { $0 + $1.0 * $1.1 } / W
        let slope = dot(residual, column.map { ($0 - mean) / s }) - λ * (1 - penalty.mixing) * factor * length * length * b
        let bound = λ * penalty.mixing * factor * length
        worst = max(worst, b == 0 ? abs(slope) - bound : abs(slope - (b > 0 ? bound : -bound)))
      }
      return worst
    }

    private var known: [Double] { family.estimatesDispersion ? [Double](repeating: 0, count: y.count) : offset ?? y.map { _ in 0 } }

    private var shifted: [Double] { family.estimatesDispersion ? zip(y, offset ?? y.map { _ in 0 }).map { $0 - $1 } : y }

    private func deviation(_ x: [Double], _ w: [Double], _ W: Double) -> Double {
      let mean = zip(x, w).reduce(0) { $0 + $1.0 * $1.1 } / W
      return (zip(x, w).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) } / W).squareRoot()
    }
  }

  @Test(arguments: UInt64(1)..<241) func `the optimality conditions hold at every penalty`(seed: UInt64) throws {
    let problem = try Problem(seed: seed)
    for point in try problem.fit().points {
      let violation = try problem.violation(point)
      #expect(violation < 1e-8, "\(point.strength) \(violation)")
      #expect(point.violation < 1e-8)
    }
  }

  @Test(arguments: UInt64(1)..<241) func `from the largest penalty on every penalised coefficient is 0, and just below it one is not`(
    seed: UInt64
  ) throws {
    let problem = try Problem(seed: seed)
    guard problem.penalty.mixing >= 0.05 else { return }
    let largest = try problem.fit(.descending(count: 1, ratio: nil)).largestStrength
    let path = try problem.fit(.strengths([2 * largest, largest * (1 + 1e-9), largest * 0.999]))
    let free = problem.penalty.factors?.dropFirst().count { $0 == 0 } ?? 0
    #expect(path.points[0].nonzero == free && path.points[1].nonzero == free)
    #expect(path.points[2].nonzero > free)
  }

  @Test(arguments: UInt64(1)..<241) func `the same bits come from one thread and from two`(seed: UInt64) throws {
    let problem = try Problem(seed: seed)
    #expect(try problem.fit(threads: 1) == problem.fit(threads: 2))
  }

  @Test(arguments: UInt64(1)..<241) func `the order of the rows does not matter`(seed: UInt64) throws {
    let problem = try Problem(seed: seed)
    guard problem.family.name != "binomial" || problem.family is Bernoulli else { return }
    let order = Array((0..<problem.y.count).reversed())
    func turned(_ numbers: [Double]?) -> [Double]? { numbers.map { numbers in order.map { numbers[$0] } } }
    let rows = try RegressionData(
      problem.X[rows: order, columns: Array(0..<problem.X.columns)], outcome: order.map { problem.y[$0] }, weights: turned(problem.weights),
      offset: turned(problem.offset))
    let path = try problem.fit()
    let other = try PenalizedModel(problem.family, penalty: problem.penalty, sequence: .descending(count: 20, ratio: 0.01)).fit(rows)
    expectNear(path, other, unit: 1)
  }

  @Test(arguments: UInt64(1)..<241) func `a weight of two equals repeating the row`(seed: UInt64) throws {
    let problem = try Problem(seed: seed)
    guard problem.weights == nil, !(problem.family is Binomial), problem.X.rows > problem.X.columns else { return }
    let twice = (0..<problem.y.count).flatMap { $0 % 3 == 0 ? [$0, $0] : [$0] }
    let repeated = try RegressionData(
      problem.X[rows: twice, columns: Array(0..<problem.X.columns)], outcome: twice.map { problem.y[$0] },
      offset: problem.offset.map { offset in twice.map { offset[$0] } })
    let weighted = try RegressionData(
      problem.X, outcome: problem.y, weights: problem.y.indices.map { $0 % 3 == 0 ? 2 : 1 }, offset: problem.offset)
    let model = try PenalizedModel(problem.family, penalty: problem.penalty, sequence: .descending(count: 20, ratio: 0.01))
    expectNear(try model.fit(repeated), try model.fit(weighted), unit: 1)
  }

  @Test(arguments: UInt64(1)..<241) func `scaling and shifting a column changes no fitted value where columns are standardised`(
    seed: UInt64
  ) throws {
    let problem = try Problem(seed: seed)
    guard problem.penalty.scale == .standardDeviation else { return }
    var X = problem.X
    for i in 0..<X.rows { X[i, 2] = 1000 * X[i, 2] - 7 }
    let data = try RegressionData(X, outcome: problem.y, weights: problem.weights, offset: problem.offset)
    let model = try PenalizedModel(problem.family, penalty: problem.penalty, sequence: .descending(count: 20, ratio: 0.01))
    let (plain, scaled) = (try problem.fit(), try model.fit(data))
    #expect(plain.points.count == scaled.points.count)
    for (a, b) in zip(plain.points, scaled.points) {
      // Where more columns than rows fit nearly perfectly a gradient of 1e-11 leaves predictors to about 1e-5.
      for (u, v) in zip(problem.X * a.coefficients, X * b.coefficients) { #expect(abs(u - v) < 1e-5 * max(1, abs(u)), "\(u) \(v)") }
    }
  }

  @Test(arguments: UInt64(1)..<201) func `towards no penalty the fit becomes that of maximum likelihood`(seed: UInt64) throws {
    let rows = RandomRows(seed: seed)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let likely = try GeneralizedLinearModel(.bernoulli).fit(data)
    let path = try PenalizedModel(.bernoulli, penalty: .elasticNet(mixing: Double(seed % 3) / 2), sequence: .strengths([1e-10, 0])).fit(
      data)
    for (a, b) in zip(path.points[0].coefficients, likely.coefficients) { #expect(abs(a - b) < 1e-8, "\(a) \(b)") }
    for (a, b) in zip(path.points[1].coefficients, likely.coefficients) { #expect(abs(a - b) < 1e-9, "\(a) \(b)") }
    #expect(relativeError(path.points[1].deviance, likely.deviance) < 1e-12)
  }

  @Test(arguments: UInt64(1)..<201) func `cross-validation is what fits to the other folds say, on penalties that they share`(seed: UInt64)
    throws
  {
    let rows = RandomRows(seed: seed, rows: 90)
    let folds = try Folds.random(rows: 90, count: 3, seed: seed)
    let mixing = [1, 0.5, 0][Int(seed % 3)]
    let strengths = [0.1, 0.03, 0.004]
    let model = try PenalizedModel(.bernoulli, penalty: .elasticNet(mixing: mixing), sequence: .strengths(strengths))
    let found = try model.crossValidate(RegressionData(rows.X, outcome: rows.y), folds: folds)
    var deviances = [[Double]](repeating: [], count: 3)
    for fold in 0..<3 {
      let inside = (0..<90).filter { folds.assignments[$0] == fold }
      let outside = (0..<90).filter { folds.assignments[$0] != fold }
      let columns = Array(0..<rows.X.columns)
      let fit = try model.fit(RegressionData(rows.X[rows: outside, columns: columns], outcome: outside.map { rows.y[$0] }))
      for (place, point) in fit.points.enumerated() {
        let η = rows.X[rows: inside, columns: columns] * point.coefficients
        let sum = zip(η, inside).reduce(0) { sum, row in
          sum
            + Bernoulli().deviance(
              outcome: rows.y[row.1], mean: LogitLink().mean(ofPredictor: row.0), complement: LogitLink().complement(ofPredictor: row.0))
        }
        deviances[place].append(sum / 30)
      }
    }
    for (point, folds) in zip(found.points, deviances) {
      let mean = folds.reduce(0, +) / 3
      // Fits without a fold are left alone at a gradient of 1e-9, which a slope of a mean deviance turns into a few of these.
      #expect(abs(point.mean - mean) < 1e-8)
      let variance = folds.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3 / 2
      #expect(abs(point.standardError - variance.squareRoot()) < 1e-8)
    }
  }

  @Test(arguments: UInt64(1)..<31) func `cross-validation has the same bits on one thread and on two`(seed: UInt64) throws {
    let rows = RandomRows(seed: seed, rows: 90)
    let folds = try Folds.random(rows: 90, count: 4, seed: seed)
    let model = try PenalizedModel(.bernoulli, penalty: .lasso)
    let one = try model.crossValidate(RegressionData(rows.X, outcome: rows.y, threads: 1), folds: folds)
    #expect(try one == model.crossValidate(RegressionData(rows.X, outcome: rows.y, threads: 2), folds: folds))
  }

  private func expectNear(_ a: PenalizedPath, _ b: PenalizedPath, unit: Double) {
    #expect(a.points.count == b.points.count)
    #expect(relativeError(a.largestStrength, b.largestStrength) < 1e-10)
    for (x, y) in zip(a.points, b.points) {
      for (u, v) in zip(x.coefficients, y.coefficients) {
        // A gradient of 1e-11 leaves coefficients of columns that are nearly determined by others to about 1e-6.
        #expect(abs(u - v) < 1e-6 * max(1, abs(u)), "\(x.strength): \(u) \(v)")
      }
    }
  }
}
