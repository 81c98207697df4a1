import Regression
import Testing

@testable import Validation

/// κ: vcd 1.4.11 (R 4.2.2), `Kappa(m, weights = "Equal-Spacing")` and `"Fleiss-Cohen"`; AC1: irrCAC 0.4.4 (Python), `CAC(ratings).gwet()`.
struct AgreementTableTests {
  private static let four = [[12, 3, 1, 0], [4, 15, 5, 1], [1, 4, 11, 3], [0, 1, 2, 9]]
  private static let skewed = [[118, 5], [2, 0]]

  private static func table(_ counts: [[Int]]) throws -> AgreementTable {
    let pairs = counts.indices.flatMap { i in
      counts[i].indices.flatMap { j in [(first: Int, second: Int)](repeating: (i, j), count: counts[i][j]) }
    }
    return try AgreementTable(pairs: pairs, categories: counts.count)
  }

  @Test(arguments: [
    (AgreementWeights.unweighted, 0.52879581151832467, 0.07718281878930203), (.linear, 0.64441416893732983, 0.06615335571206309),
    (.quadratic, 0.75333333333333319, 0.05984921568064874)
  ]) func `kappa and its standard error are those of vcd`(_ weights: AgreementWeights, _ value: Double, _ error: Double) throws {
    let kappa = try #require(try Self.table(Self.four).kappa(weights))
    expect(kappa.value, value)
    expect(kappa.standardError, error)
  }

  @Test func `AC1 and its standard error are those of irrCAC`() throws {
    let ac1 = try #require(try Self.table(Self.four).ac1)
    expect(ac1.value, 0.5397792644990839)
    expect(ac1.standardError, 0.07469607832096, within: 1e-13)
  }

  @Test func `where nearly all cases are alike kappa falls to nothing and AC1 stays`() throws {
    let table = try Self.table(Self.skewed)
    expect(try #require(table.kappa(.unweighted)).value, -0.02339181286549608)
    expect(table.kappa(.unweighted)?.standardError, 0.01228675667284526, within: 1e-11)
    expect(try #require(table.ac1).value, 0.9407763376087177)
    #expect(table.agreement == 0.944)
  }

  @Test func `exchanging the raters changes nothing`() throws {
    let turned = (0..<4).map { j in Self.four.map { $0[j] } }
    let one = try Self.table(Self.four), other = try Self.table(turned)
    for weights in AgreementWeights.allCases {
      expect(try #require(other.kappa(weights)).value, try #require(one.kappa(weights)).value)
      expect(other.kappa(weights)?.standardError, try #require(one.kappa(weights)?.standardError))
    }
    expect(try #require(other.ac1).value, try #require(one.ac1).value)
  }

  @Test func `categories that nobody uses do not change kappa with linear weights`() throws {
    let spread = try AgreementTable(pairs: [(0, 2), (2, 2), (4, 4), (4, 2), (0, 0)], categories: 9)
    let close = try AgreementTable(pairs: [(0, 1), (1, 1), (2, 2), (2, 1), (0, 0)], categories: 3)
    expect(try #require(spread.kappa()).value, try #require(close.kappa()).value)
  }

  @Test func `raters who always agree have a kappa of one and no error to tell`() throws {
    let table = try Self.table([[7, 0], [0, 5]])
    let kappa = try #require(table.kappa())
    #expect(kappa.value == 1 && kappa.standardError == nil)
    #expect(try kappa.interval() == nil)
  }

  @Test func `one category alone leaves nothing beyond chance`() throws {
    #expect(try Self.table([[9, 0], [0, 0]]).kappa() == nil)
    let empty = try AgreementTable(pairs: [], categories: 2)
    #expect(empty.kappa() == nil && empty.ac1 == nil && empty.agreement == nil)
  }

  @Test func `limits stay between minus one and one`() throws {
    let limits = try #require(try Self.table([[9, 1], [0, 9]]).kappa()?.interval(level: 0.9999))
    #expect(limits.high == 1 && limits.low > -1)
  }

  @Test func `verdicts outside the categories are refused`() {
    #expect(throws: ValidationError.settingOutOfRange(name: "pairs")) { try AgreementTable(pairs: [(0, 2)], categories: 2) }
    #expect(throws: ValidationError.settingOutOfRange(name: "categories")) { try AgreementTable(pairs: [], categories: 1) }
  }
}
