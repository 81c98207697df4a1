import LinearAlgebra
import Testing

@testable import SchoolEffects

/// Against dense matrices of all rows (numpy, Fixtures/value_added.py).
struct MixedEquationsTests {
  let reference: ValueAddedFixture
  let statistics: CellStatistics
  let equations: MixedEquations

  init() throws {
    reference = try ValueAddedFixture.load()
    statistics = try CellStatistics(reference.rows(), threads: 1)
    equations = try MixedEquations(statistics, reference.given)
  }

  @Test func `sums of cells give the criterion, the slopes and the residual variance of the dense model`() {
    #expect(abs(equations.criterion - reference.criterion) < 1e-8)
    #expect(relativeDifference(equations.coefficients, reference.coefficients) < 1e-10)
    #expect(relativeDifference(equations.covariance.diagonal.map { $0.squareRoot() }, reference.standardErrors) < 1e-10)
    #expect(abs(equations.residualVariance / reference.residualVariance - 1) < 1e-10)
  }

  @Test func `shrunken effects and their covariance are those of the dense model`() {
    let (means, covariance) = equations.schoolEffects()
    #expect(relativeDifference(means, reference.effects) < 1e-10)
    #expect(relativeDifference(covariance.variances, reference.effectVariances) < 1e-10)
    let grouping = Grouping(reference.types)
    let centred = grouping.members.flatMap { covariance.centredVariances($0) }
    #expect(relativeDifference(centred, reference.centredVariances) < 1e-10)
  }

  @Test func `the gradient is that of the dense model at all three levels`() {
    let gradient = equations.gradient(statistics)
    #expect(relativeDifference([gradient.school, gradient.year, gradient.schoolClass], reference.gradient) < 1e-9)
  }

  @Test func `a column that follows from others is named`() throws {
    var rows = reference.rows()
    rows = GrowthRows(outcomes: rows.outcomes, design: rows.design.appending(rows.design[column: 6].map { 2 * $0 }), groups: rows.groups)
    let statistics = try CellStatistics(rows, threads: 1)
    #expect(throws: SchoolEffectsError.dependentColumn(9)) { try MixedEquations(statistics, reference.given) }
  }
}
