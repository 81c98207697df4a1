import LinearAlgebra
import Tabular
import Testing

@testable import Modeling

struct DesignReferenceTests {
  private let fixture = DesignFixture.shared

  private func frame(_ formula: String) throws -> ModelFrame {
    try Blueprint(try Formula(formula), table: fixture.table, settings: BlueprintSettings(outcome: .number)).mold(fixture.table)
  }

  @Test(arguments: DesignFixture.shared.cases.map(\.formula))
  func `names, columns, outcome and offset are those of R`(formula: String) throws {
    let wanted = fixture.cases.first { $0.formula == formula }!
    let frame = try frame(formula)
    #expect(frame.design.names == wanted.names)
    let X = frame.design.matrix
    for (j, column) in wanted.columns.enumerated() {
      // Relative to the column's size: a spline's smallest values are differences of its largest.
      let size = column.reduce(1e-300) { max($0, $1.magnitude) }
      let error = zip(X[column: j], column).map { ($0 - $1).magnitude / size }.max() ?? 0
      #expect(error < 1e-11, "\(frame.design.names[j])")
    }
    #expect(zip(frame.outcome, wanted.outcome).allSatisfy { ($0 - $1).magnitude <= 1e-14 * $1.magnitude })
    #expect((frame.offset ?? []).count == wanted.offset.count)
    #expect(zip(frame.offset ?? [], wanted.offset).allSatisfy { ($0 - $1).magnitude <= 1e-14 * max(1, $1.magnitude) })
  }

  @Test func `Harrell's default knots are those of R, or there are none where R takes fewer than it was asked for`() throws {
    for sample in fixture.knots {
      do throws(FormulaProblem) {
        let knots = try RestrictedCubicSpline.defaultKnots(sample.count, of: sample.x)
        #expect(knots.count == sample.knots.count && zip(knots, sample.knots).allSatisfy { ($0 - $1).magnitude < 1e-12 })
      } catch {
        #expect(sample.knots.count < sample.count || sample.x.count < 2 * sample.count, "\(error)")
      }
    }
  }
}
