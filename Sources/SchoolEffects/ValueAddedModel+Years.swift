import LinearAlgebra

extension ValueAddedModel {
  /// The effects of schools in each year: as fixed effects, and shrunken (u + w); both minus the mean of the type in that year.
  /// - Complexity: O(cells × p²).
  /// - Throws: `SchoolEffectsError`.
  public func yearlyEffects(at ratios: VarianceRatios) throws(SchoolEffectsError) -> YearlySchoolEffects {
    let schoolOf = (0..<cells.schools).flatMap { j in [Int](repeating: j, count: cells.schoolStarts[j + 1] - cells.schoolStarts[j]) }
    let grouping = yearGrouping(schoolOf)
    let level = cells.cells.adding(variance: ratios.schoolClass).merged(cells.yearStarts)
    let fixed = try FixedGroupEffects(level, rows: cells.rows, comparedWithin: grouping)
    let equations = try MixedEquations(cells, ratios)
    let years = equations.yearScores(below: equations.schoolScores(), cells.schoolStarts)
    let shrunken = grouping.centred(equations.residuals(of: years.taken))
    let values = grouping.centred(fixed.values)
    let variances = grouping.centredVariances(fixed.errors)
    let sizes = cells.yearSizes
    return YearlySchoolEffects(
      effects: schoolOf.indices.map { g in
        YearlySchoolEffects.Effect(
          school: schoolOf[g], year: cells.years[g], rows: sizes[g], value: values[g], standardError: variances[g].squareRoot(),
          shrunken: shrunken[g])
      })
  }

  /// Schools of one type in one year are compared with each other.
  private func yearGrouping(_ schoolOf: [Int]) -> Grouping {
    var codes: [[Int]: Int] = [:]
    return Grouping(
      schoolOf.indices.map { g in
        let key = [cells.types[schoolOf[g]], cells.years[g]]
        codes[key] = codes[key] ?? codes.count
        return codes[key]!
      })
  }
}

extension Grouping {
  /// The variances of the centred effects.
  fileprivate func centredVariances(_ errors: LowRankCovariance) -> [Double] {
    var result = [Double](repeating: .nan, count: codes.count)
    for group in members { for (g, variance) in zip(group, errors.centredVariances(group)) { result[g] = max(0, variance) } }
    return result
  }
}
