import Testing

@testable import Association

struct OrdinalAssociationTests {
  // numpy 2.4.6: γ and τ-b from their definitions, standard errors by the delta method with numerical derivatives (five-point, error about 1e-9).
  @Test func `income and satisfaction have the delta-method standard errors`() throws {
    let pairs = OrdinalAssociation(ContingencyTable(counts: [[2, 4, 13, 3], [2, 6, 22, 4], [0, 1, 15, 8], [0, 3, 13, 8]]))
    #expect(agreeRelatively(pairs.gamma, 0.3551483420593368, 1e-12))
    #expect(agreeRelatively(pairs.tauB, 0.23258437771113294, 1e-12))
    #expect(agreeRelatively(pairs.gammaStandardError, 0.12227271986905806, 1e-7))
    #expect(agreeRelatively(pairs.tauBStandardError, 0.08231106276521566, 1e-7))
  }

  @Test(arguments: UInt64(1)...20)
  func `a table gives what the columns give`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let table = ContingencyTable(sample.count.map { Int32($0) }, levels: 20, by: sample.codes, levels: 6)
    let (pairs, columns) = (OrdinalAssociation(table), KendallCorrelation(sample.count, sample.codes.map(Double.init)))
    #expect(agree(pairs.tauB, columns.tauB, 1e-12) && agree(pairs.gamma, columns.gamma, 1e-12))
  }

  @Test func `one row says nothing`() {
    let pairs = OrdinalAssociation(ContingencyTable(counts: [[3, 4]]))
    #expect(pairs.gamma == nil && pairs.tauB == nil && pairs.tauBStandardError == nil)
  }
}
