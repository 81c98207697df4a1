import LinearAlgebra
import Testing

@testable import Association

struct CollinearityTests {
  private func columns() throws -> [[Double]] {
    let fixture = try Fixture("assoc.csv")
    return ["x", "q", "arrears", "y"].map { fixture.numbers($0) }
  }

  // numpy 2.4.6: corrcoef, diagonal and partial correlations of its inverse, condition number.
  @Test func `correlations, inflation, condition and partial correlations are those of numpy`() throws {
    let collinearity = try Collinearity(try columns(), names: ["x", "q", "arrears", "y"])
    #expect(agreeRelatively(collinearity.correlations[0, 1], -0.011527402294931856, 1e-10))
    for (got, want) in zip(collinearity.varianceInflation, [1.01075113542585, 1.0321860193562775, 1.109824430138839, 1.0976766661551618]) {
      #expect(agreeRelatively(got, want, 1e-11))
    }
    #expect(agreeRelatively(collinearity.conditionIndex, 1.4081450976608967, 1e-11))
    #expect(agreeRelatively(collinearity.partialCorrelations?[0, 1], -0.012327485319116288, 1e-9))
  }

  @Test(arguments: [2, 3, 8])
  func `the number of threads does not change a bit`(threads: Int) throws {
    let samples = (1...6).map { RandomSample(seed: UInt64($0), rows: 9000).measurement }
    let names = (1...6).map { "item\($0)" }
    let (one, many) = (try Collinearity(samples, names: names), try Collinearity(samples, names: names, threads: threads))
    #expect(one.correlations == many.correlations && one.varianceInflation == many.varianceInflation)
  }

  @Test func `items that are nearly the same are named together`() throws {
    var columns = try columns()
    columns.append(zip(columns[0], columns[1]).map { -$0 - 0.1 * $1 })
    columns.append([Double](repeating: 3, count: 600))
    let collinearity = try Collinearity(columns, names: ["x", "q", "arrears", "y", "copy", "constant"])
    #expect(collinearity.groups() == [["x", "copy"]])
    #expect(collinearity.constantColumns == ["constant"] && collinearity.names.count == 5)
    // "copy" is a combination of x and q, so these three cannot be told apart, and the others can.
    let inflation = collinearity.varianceInflation
    #expect(inflation[0] == .infinity && inflation[1] == .infinity && inflation[4] == .infinity)
    #expect(inflation[2].isFinite && inflation[3].isFinite && collinearity.conditionIndex == .infinity)
    #expect(collinearity.partialCorrelations == nil)
  }

  @Test(arguments: UInt64(1)...20)
  func `shift and scale change the sign at most, and missing values stand at the mean`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let observed = sample.measurement.filter { !$0.isNaN }
    let mean = observed.reduce(0, +) / Double(observed.count)
    let filled = sample.measurement.map { $0.isNaN ? mean : $0 }
    let a = try Collinearity([sample.measurement, sample.count], names: ["a", "b"]).correlations[0, 1]
    let b = try Collinearity([filled.map { 10 - 3 * $0 }, sample.count], names: ["a", "b"]).correlations[0, 1]
    #expect(agree(a, -b, 1e-12) && agree(-b, PearsonCorrelation(filled, sample.count).estimate, 1e-12))
  }

  @Test func `columns of different lengths are refused by name`() {
    #expect(throws: AssociationError.lengthsDiffer(column: "b", rows: 1, expected: 2)) {
      try Collinearity([[1, 2], [1]], names: ["a", "b"])
    }
  }
}
