import LinearAlgebra

/// The slope of a pupil's number within schools and between schools (Mundlak, Econometrica 46, 1978).
///
/// `y = Xβ + β_w (x_ij − x̄_j) + β_b x̄_j + u_j + …`: the model of value added with both parts in place of x. Where the slopes differ,
/// what holds between schools does not hold between their pupils (Simpson's paradox, ecological fallacy).
public struct WithinBetween: Equatable, Sendable {
  /// A slope.
  public struct Slope: Equatable, Sendable {
    /// The estimate.
    public let estimate: Double
    /// Its standard error.
    public let standardError: Double
  }
  /// The slope of the difference from the school's mean.
  public let within: Slope
  /// The slope of the school's mean.
  public let between: Slope
  /// Whether the two have different signs: a conclusion from schools to pupils would be wrong.
  public var signsDiffer: Bool { within.estimate * between.estimate < 0 }

  /// Fits both slopes of `variable` beside the design of the rows, which must not contain the variable or its mean by school.
  /// - Complexity: that of `ValueAddedModel.fit`.
  /// - Throws: `SchoolEffectsError.constantWithinSchools`, `.constantBetweenSchools` and those of the model.
  public init(of variable: [Double], in rows: GrowthRows) throws(SchoolEffectsError) {
    try Checks.length("variable", variable.count, rows.outcomes.count)
    try Checks.finite("variable", variable)
    let within = GroupMeans(rows.groups.schools).removed(from: variable[...])
    let between = zip(variable, within).map { $0 - $1 }
    let bound = Self.rounding * variable.map(abs).max()!
    guard within.contains(where: { abs($0) > bound }) else { throw .constantWithinSchools }
    guard between.contains(where: { abs($0 - between[0]) > bound }) else { throw .constantBetweenSchools }
    let p = rows.design.columns
    let design = rows.design.appending(within).appending(between)
    let fit = try ValueAddedModel(GrowthRows(outcomes: rows.outcomes, design: design, groups: rows.groups)).fit()
    self.within = Slope(estimate: fit.coefficients[p], standardError: fit.covariance[p, p].squareRoot())
    self.between = Slope(estimate: fit.coefficients[p + 1], standardError: fit.covariance[p + 1, p + 1].squareRoot())
  }

  /// Differences below this share of the largest value are rounding.
  private static let rounding = 1e-12
}
