import LinearAlgebra

/// A penalised regression on its way down the penalties: to all rows, or to those outside one fold.
///
/// Arrays are in the order of the columns of the panels. The loss is `-ℓ / W`, W the sum of the weights.
struct PathState: Sendable {
  /// The fold that is left out.
  let fold: Int?
  /// The sum of the weights of the rows that take part.
  let weight: Double
  /// Whether there is an intercept.
  let hasIntercept: Bool
  /// What λ α and λ (1 - α) are multiplied with for each column.
  var absoluteFactors: [Double]
  var squareFactors: [Double]
  /// Columns that may leave 0.
  var isFree: [Bool]
  var point: Point
  var values: Values
  var curvature: Curvature?
  /// Whether the curvature must be made from the rows of this state alone.
  var needsOwnCurvature = false
  /// Whether steps have become so short of their aim that the curvature must be made anew.
  var isStale = false

  /// Intercept and coefficients of the scaled columns.
  struct Point: Sendable {
    var intercept: Double
    var coefficients: [Double]

    func midpoint(_ other: Point) -> Point {
      Point(
        intercept: (intercept + other.intercept) / 2,
        coefficients: zip(coefficients, other.coefficients).map { $0 == $1 ? $0 : ($0 + $1) / 2 })
    }
  }

  /// What a pass over the rows finds at a point.
  struct Values: Sendable {
    var loss = Double.infinity
    var interceptGradient = 0.0
    var gradient: [Double] = []
    /// Weighted sums of deviances and of their squares over the fold that is left out.
    var deviance = 0.0
    var squaredDeviance = 0.0
  }

  /// The penalties of the two parts at this λ.
  struct Strength: Sendable {
    let absolute: Double
    let square: Double

    init(_ λ: Double, mixing α: Double) {
      absolute = λ * α
      square = λ * (1 - α)
    }
  }

  /// Loss and penalty.
  func objective(_ values: Values, _ point: Point, _ λ: Strength) -> Double {
    var penalty = 0.0
    for j in point.coefficients.indices where point.coefficients[j] != 0 {
      let b = point.coefficients[j]
      penalty += λ.absolute * absoluteFactors[j] * abs(b) + λ.square * squareFactors[j] * b * b / 2
    }
    return values.loss + penalty
  }

  /// By how much the condition of Karush, Kuhn and Tucker of a column fails.
  func violation(ofColumn j: Int, _ λ: Strength) -> Double {
    guard isFree[j] else { return 0 }
    let b = point.coefficients[j]
    let slope = -values.gradient[j] - λ.square * squareFactors[j] * b
    let bound = λ.absolute * absoluteFactors[j]
    return b != 0 ? abs(slope - (b > 0 ? bound : -bound)) : max(0, abs(slope) - bound)
  }

  /// The worst failure of the conditions, with that of the intercept.
  func violation(_ λ: Strength) -> Double {
    var worst = hasIntercept ? abs(values.interceptGradient) : 0
    for j in isFree.indices {
      let failure = violation(ofColumn: j, λ)
      if !(failure <= worst) { worst = failure }
    }
    return worst
  }

  mutating func swapColumns(_ a: Int, _ b: Int) {
    absoluteFactors.swapAt(a, b)
    squareFactors.swapAt(a, b)
    isFree.swapAt(a, b)
    point.coefficients.swapAt(a, b)
    values.gradient.swapAt(a, b)
  }
}
