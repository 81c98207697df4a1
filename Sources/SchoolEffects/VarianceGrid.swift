/// The grid over the standard deviations of schools and of years, as multiples of the residual standard deviation.
///
/// Points stand in the middle of cells of equal width from a lower to an upper bound, so that none lies at 0.
struct VarianceGrid: Equatable, Sendable {
  /// The range of the deviation between schools.
  var school: ClosedRange<Double>
  /// The range of the deviation between years; nil without a term of years.
  var year: ClosedRange<Double>?

  /// Points along the deviation between schools.
  static let schoolPoints = 13
  /// Points along the deviation between years.
  static let yearPoints = 6
  /// The upper end of the first grid, where the estimate does not ask for more: 0.4 residual standard deviations.
  static let usualEnd = 0.4
  /// The first grid reaches to this multiple of the REML estimate.
  static let reach = 3.0

  /// The first grid.
  init(around ratios: VarianceRatios, hasYears: Bool) {
    let end = { (ratio: Double) in max(Self.usualEnd, Self.reach * ratio.squareRoot()) }
    school = 0...end(ratios.school)
    year = hasYears ? 0...end(ratios.year) : nil
  }

  /// The deviations of schools.
  var schools: [Double] { Self.middles(school, Self.schoolPoints) }
  /// The deviations of years; a single 0 without a term of years.
  var years: [Double] { year.map { Self.middles($0, Self.yearPoints) } ?? [0] }

  /// The width of a cell along schools and along years.
  var cellWidths: (school: Double, year: Double) {
    let year = year ?? 0...0
    return (
      (school.upperBound - school.lowerBound) / Double(Self.schoolPoints), (year.upperBound - year.lowerBound) / Double(Self.yearPoints)
    )
  }

  private static func middles(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    let width = (range.upperBound - range.lowerBound) / Double(count)
    return (0..<count).map { range.lowerBound + (Double($0) + 0.5) * width }
  }

  /// The grid over the part that has probability; marginal weights are those of schools and of years.
  ///
  /// A range grows by half where its last cell still counts, and shrinks to the cells that count and one more on each side.
  func refined(_ marginals: (schools: [Double], years: [Double])) -> VarianceGrid {
    var grid = self
    grid.school = Self.refined(school, marginals.schools)
    grid.year = year.map { Self.refined($0, marginals.years) }
    return grid
  }

  /// Cells with a smaller share of the largest cell's weight do not count.
  private static let negligible = 1e-4
  /// How much a range grows at a time.
  private static let growth = 1.5

  private static func refined(_ range: ClosedRange<Double>, _ weights: [Double]) -> ClosedRange<Double> {
    let bound = negligible * weights.max()!
    let width = (range.upperBound - range.lowerBound) / Double(weights.count)
    let first = weights.firstIndex { $0 > bound }!, last = weights.lastIndex { $0 > bound }!
    let lower = max(0, range.lowerBound + Double(first - 1) * width)
    guard last < weights.count - 1 else { return lower...range.upperBound * growth }
    return lower...range.lowerBound + Double(last + 2) * width
  }
}
