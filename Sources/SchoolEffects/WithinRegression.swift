import LinearAlgebra

/// A regression around the means of groups.
struct WithinRegression {
  /// The slopes; 0 for a covariate that the others or the groups determine.
  let slopes: [Double]
  /// The residuals around the groups' means and the slopes.
  let residuals: [Double]
  /// The variance of the residuals, with the degrees of freedom of groups and slopes.
  let variance: Double

  /// Covariates with a smaller share left are dependent on the others.
  private static let rankTolerance = 1e-10

  /// Fits `values` on covariates within groups.
  /// - Complexity: O(rows × covariates²).
  /// - Throws: `SchoolEffectsError.notFinite`, `.tooFewRows`, `.perfectFit`.
  init(_ values: [Double], covariates: Matrix, groups: [Int]) throws(SchoolEffectsError) {
    try Checks.length("cells", groups.count, values.count)
    for k in 0..<covariates.columns { try Checks.finite("covariate \(k + 1)", covariates[column: k]) }
    let means = GroupMeans(groups)
    let y = means.removed(from: values[...])
    let X = Matrix(
      rows: values.count, columns: covariates.columns,
      elements: (0..<covariates.columns).flatMap { means.removed(from: covariates[column: $0]) })
    let gram = X.transposed * X
    let qr = PivotedQR(gram)
    slopes = qr.leastSquares(X.transposedProduct(y), tolerance: Self.rankTolerance)
    let fitted = X * slopes
    residuals = zip(y, fitted).map { $0 - $1 }
    let degrees = values.count - means.count - qr.rank(tolerance: Self.rankTolerance)
    guard degrees > 0 else { throw .tooFewRows(values.count, needed: values.count - degrees + 1) }
    variance = residuals.reduce(0) { $0 + $1 * $1 } / Double(degrees)
    guard variance > 0 else { throw .perfectFit }
  }
}

/// Groups by arbitrary codes, for taking off means.
struct GroupMeans {
  private let places: [Int]
  private let sizes: [Double]
  /// The number of groups.
  var count: Int { sizes.count }

  /// Numbers the groups in the order in which they appear.
  /// - Complexity: O(rows).
  init(_ codes: [Int]) {
    var numbers: [Int: Int] = [:], sizes: [Double] = []
    places = codes.map { code in
      let number = numbers[code] ?? sizes.count
      if number == sizes.count {
        numbers[code] = number
        sizes.append(0)
      }
      sizes[number] += 1
      return number
    }
    self.sizes = sizes
  }

  /// The values minus the means of their groups.
  /// - Complexity: O(rows).
  func removed(from values: ArraySlice<Double>) -> [Double] {
    var means = [Double](repeating: 0, count: sizes.count)
    for (place, value) in zip(places, values) { means[place] += value }
    for g in means.indices { means[g] /= sizes[g] }
    return zip(places, values).map { $1 - means[$0] }
  }
}
