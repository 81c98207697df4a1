import Foundation
import StructuredText
import Testing

/// NIST StRD linear regression through the command line: the digits that agree with exact rational arithmetic must not fall below a floor.
///
/// Public domain; figures in `Fixtures/PROVENANCE.md`. Powers of x are columns of their own, as a power in double precision makes them.
struct NistLinearTests {
  /// A set of NIST and the digits that coefficients and standard errors must keep.
  struct Floor: Sendable, CustomTestStringConvertible {
    let name: String
    var degree = 1
    var intercept = true
    let digits: Double
    var testDescription: String { name }
  }

  static let floors = [
    Floor(name: "Norris", digits: 13), Floor(name: "Pontius", degree: 2, digits: 13), Floor(name: "NoInt1", intercept: false, digits: 14.5),
    Floor(name: "NoInt2", intercept: false, digits: 14.5), Floor(name: "Filip", degree: 10, digits: 7.5),
    Floor(name: "Longley", degree: 0, digits: 13), Floor(name: "Wampler1", degree: 5, digits: 13),
    Floor(name: "Wampler2", degree: 5, digits: 13), Floor(name: "Wampler3", degree: 5, digits: 13),
    Floor(name: "Wampler4", degree: 5, digits: 13), Floor(name: "Wampler5", degree: 5, digits: 13)
  ]

  @Test(arguments: floors) func `a linear regression keeps its digits`(floor: Floor) throws {
    let data = try ReferenceTable("nist_\(floor.name)").withPowers(of: "x", upTo: floor.degree)
    let file = try data.write(as: floor.name)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let terms = data.names.filter { $0 != "y" }.joined(separator: " + ")
    let answer = try Kizashi.answer(["fit", "y ~ \(terms)\(floor.intercept ? "" : " - 1")", file, "--family", "gaussian"])
    let certified = try ReferenceTable("nist_linear_certified").rows(where: "set", is: floor.name)
    let coefficients = answer["coefficients"]?.array ?? []
    #expect(coefficients.count == certified.count)
    for (got, want) in zip(coefficients, certified) {
      #expect(digits(got["estimate"]?.double, want["coefficient"]!) >= floor.digits, "\(got)")
      #expect(digits(got["standard_error"]?.double, want["standard_error"]!) >= floor.digits, "\(got)")
    }
  }

  /// `-log₁₀` of the relative error; of the absolute one where 0 is wanted.
  private func digits(_ got: Double?, _ text: String) -> Double {
    guard let got, let want = Double(text) else { return -.infinity }
    let error = want == 0 ? abs(got) : abs(got / want - 1)
    return error == 0 ? 16 : -log10(error)
  }
}
