import Association
import LinearAlgebra
import Modeling
import Multilevel
import Probability
import Regression
import SchoolEffects
import Tabular

/// Mixed models of scores by school: how the slope of hardship differs between schools, and what goes with it.
///
/// `y = Xβ + (b + b_T T_s + u₁_s) (h − h̄_s) + δ h̄_s + γ T_s + u₀_s + ε`, one trait T at a time (Raudenbush and Bryk 2002, chapter 4).
struct EquityStep {
  let records: SchoolRecords
  let traits: SchoolTraits
  let threads: Int

  /// The fixed effects of everything but hardship.
  private let base: [[Double]]
  /// Hardship as distance from the mean of the school's pupils.
  private let within: [Double]
  /// The means.
  private let between: [Double]

  init(_ records: SchoolRecords, design: SchoolsDesign, index: [Double], traits: SchoolTraits, threads: Int) {
    (self.records, self.traits, self.threads) = (records, traits, threads)
    base = zip(design.terms, design.columns).filter { $0.0 != .pupilHardship && $0.0 != .schoolHardship }.map(\.1)
    var sums = [Double](repeating: 0, count: records.schools.count), counts = sums
    for (school, h) in zip(records.school, index) {
      sums[Int(school)] += h
      counts[Int(school)] += 1
    }
    let means = zip(sums, counts).map { $0 / $1 }
    between = records.school.map { means[Int($0)] }
    within = zip(index, between).map { $0 - $1 }
  }

  /// Fewer schools say nothing of how slopes differ.
  static let fewestSchools = 8
  /// Differences below this, in standard deviations of pupils or as a share of a trait's mean, are rounding.
  private static let rounding = 1e-9

  /// The answer; nil with fewer schools than can tell, or when hardship does not differ within schools.
  func result() throws -> EquityResult? {
    guard records.schools.count >= Self.fewestSchools, within.contains(where: { abs($0) > Self.rounding }) else { return nil }
    var result = EquityResult()
    let fit = try fit(base + [between, within], slope: true)
    let last = fit.coefficients.count - 1
    guard !fit.aliased.contains(last) else { return nil }
    result.slope = (fit.coefficients[last], fit.standardErrors[last])
    result.slopeDeviation = fit.components[0].standardDeviations[1]
    result.isSingular = fit.components[0].zeroVariances.contains(1)
    result.traits = try slopeTraits()
    result.explained = try explained()
    return result
  }

  private func fit(_ columns: [[Double]], slope: Bool) throws -> LinearMixedFit {
    let design = Matrix(columns: columns)
    let ones = [Double](repeating: 1, count: records.count)
    let term = RandomTerm(factor: 0, design: Matrix(columns: slope ? [ones, within] : [ones]))
    let data = try MultilevelData(
      try RegressionData(design, outcome: records.score, threads: threads),
      factors: [GroupingFactor(codes: records.school, levels: records.schools.count)], terms: [term])
    return try LinearMixedModel(.restricted).fit(data)
  }

  /// Each trait that is known for all schools and differs between them, in standard deviations.
  private var standardized: [(column: SchoolTraits.Column, values: [Double])] {
    traits.columns.compactMap { column in
      guard let summary = UnivariateSummary(column.values), let deviation = summary.standardDeviation, deviation.isFinite,
        deviation > Self.rounding * abs(summary.mean)
      else { return nil }
      return (column, column.values.map { ($0 - summary.mean) / deviation })
    }
  }

  private func slopeTraits() throws -> [SlopeTrait] {
    var found: [SlopeTrait] = []
    for (column, values) in standardized {
      let trait = records.school.map { values[Int($0)] }
      let fit = try fit(base + [between, trait, within, zip(trait, within).map { $0 * $1 }], slope: true)
      let last = fit.coefficients.count - 1
      guard !fit.aliased.contains(last) else { continue }
      let freedom = try fit.satterthwaiteDegreesOfFreedom()[last]
      let t = fit.coefficients[last] / fit.standardErrors[last]
      let p = freedom.isFinite && freedom > 0 ? 2 * StudentT(degreesOfFreedom: freedom).upperTail(abs(t)) : nil
      found.append(
        SlopeTrait(
          item: column.item.id, label: column.label, estimate: fit.coefficients[last], standardError: fit.standardErrors[last],
          degreesOfFreedom: freedom.isFinite ? freedom : nil, p: p))
    }
    for (k, adjusted) in Multiplicity.holm.adjusted(found.map(\.p)).enumerated() { found[k].holm = adjusted }
    return found
  }

  /// The variance between schools as more is held fixed.
  private func explained() throws -> [ExplainedVariance] {
    var steps = [("pupils", base + [within]), ("school_hardship", base + [within, between])]
    let columns = standardized.map { _, values in records.school.map { values[Int($0)] } }
    if !columns.isEmpty, columns.count + Self.spareSchools <= records.schools.count {
      steps.append(("traits", base + [within, between] + columns))
    }
    var first = 0.0
    return try steps.map { model, columns in
      let variance = try fit(columns, slope: false).components[0].covariance[0, 0]
      if model == steps[0].0 { first = variance }
      let share = model == steps[0].0 || first <= 0 ? nil : 1 - variance / first
      return ExplainedVariance(model: model, deviation: variance.squareRoot(), share: share)
    }
  }

  /// All traits together are held fixed only where this many schools more than traits are left.
  private static let spareSchools = 20
}
