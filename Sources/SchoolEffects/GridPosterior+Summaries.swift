import LinearAlgebra

extension GridPosterior {
  /// The standard deviation between schools.
  var schoolDeviation: DeviationEstimate { estimate { school, _, scale in school * scale } }

  /// The standard deviation between years.
  var yearDeviation: DeviationEstimate { estimate { _, year, scale in year * scale } }

  /// `σ_u² / (σ_u² + σ_w²)`.
  var stability: DeviationEstimate {
    estimate { school, year, _ in school * school / (school * school + year * year) }
  }

  /// A cell counts as so many points along each side, so that intervals do not jump from point to point.
  private static let subdivisions = 8
  /// The probability on each side of an interval.
  private static let tail = 0.05

  /// Mean and interval of a function of the two deviations and of the residual standard deviation, each cell's weight spread evenly.
  private func estimate(_ value: (Double, Double, Double) -> Double) -> DeviationEstimate {
    var values: [(value: Double, weight: Double)] = []
    for point in points {
      let scale = point.equations.residualVariance.squareRoot(), weight = point.weight / Double(offsets.count)
      for (school, year) in offsets { values.append((value(point.school + school, point.year + year, scale), weight)) }
    }
    values.sort { $0.value < $1.value }
    let mean = values.reduce(0) { $0 + $1.weight * $1.value }
    return DeviationEstimate(mean: mean, interval90: Self.quantile(values, Self.tail)...Self.quantile(values, 1 - Self.tail))
  }

  /// The places of the points of a cell around its middle.
  private var offsets: [(Double, Double)] {
    let width = grid.cellWidths
    let steps = (0..<Self.subdivisions).map { (Double($0) + 0.5) / Double(Self.subdivisions) - 0.5 }
    return steps.flatMap { a in steps.map { b in (a * width.school, b * width.year) } }
  }

  private static func quantile(_ values: [(value: Double, weight: Double)], _ p: Double) -> Double {
    var sum = 0.0
    for (value, weight) in values {
      sum += weight
      if sum >= p { return value }
    }
    return values.last!.value
  }

  /// The fixed effects, averaged.
  var coefficients: [Double] {
    let p = points[0].equations.coefficients.count
    return (0..<p).map { k in points.reduce(0) { $0 + $1.weight * $1.equations.coefficients[k] } }
  }

  /// Their standard errors over the mixture.
  var standardErrors: [Double] {
    let mean = coefficients
    let variances = points.map { $0.equations.covariance.diagonal }
    return mean.indices.map { k in
      zip(points, variances).reduce(0) { sum, part in
        let distance = part.0.equations.coefficients[k] - mean[k]
        return sum + part.0.weight * (part.1[k] + distance * distance)
      }.squareRoot()
    }
  }
}
