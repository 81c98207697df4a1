import Testing

@testable import Association

struct ContingencyTableTests {
  // R's HairEyeColor, hair × eye: rows Black, Brown, Red, Blond; columns Brown, Blue, Hazel, Green.
  private let hairEye = ContingencyTable(counts: [[68, 20, 15, 5], [119, 84, 54, 29], [26, 17, 14, 14], [7, 94, 10, 16]])

  // R 4.2.2: chisq.test(correct = FALSE), DescTools-free formulas of V, Bergsma's V, C, T and the G test.
  @Test func `hair and eye colour give R's measures`() {
    #expect(agreeRelatively(hairEye.chiSquare?.statistic, 138.289841626008, 1e-12) && hairEye.chiSquare?.degreesOfFreedom == 9)
    #expect(agreeRelatively(hairEye.chiSquare?.pValue, 2.32528678709881e-25, 1e-10))
    #expect(agreeRelatively(hairEye.likelihoodRatio?.statistic, 146.443578464516, 1e-12))
    #expect(agreeRelatively(hairEye.likelihoodRatio?.pValue, 4.80558366981696e-27, 1e-10))
    #expect(agreeRelatively(hairEye.cramersV, 0.279044623342658, 1e-12))
    #expect(agreeRelatively(hairEye.biasCorrectedV, 0.270483152912316, 1e-12))
    #expect(agreeRelatively(hairEye.phiSquared, 0.233597705449338, 1e-12))
    #expect(agreeRelatively(hairEye.contingencyCoefficient, 0.435158538830593, 1e-12))
    #expect(agreeRelatively(hairEye.tschuprowsT, 0.279044623342658, 1e-12))
    #expect(agreeRelatively(hairEye.expected[0][0], 40.1351351351351, 1e-12))
    #expect(agreeRelatively(hairEye.standardizedResiduals[3][1], 9.96755012115448, 1e-12))
  }

  // Limits of λ by SciPy 1.17 (ncx2.cdf, brentq): 88.73664481, 179.58278607.
  @Test func `limits of Cramér's V come from the noncentrality of χ²`() throws {
    let limits = try #require(hairEye.cramersVInterval(level: 0.95))
    #expect(agreeRelatively(limits.lowerBound, 0.23458877765610833, 1e-9))
    #expect(agreeRelatively(limits.upperBound, 0.3258588669351888, 1e-9))
    let unrelated = ContingencyTable(counts: [[10, 11], [12, 13], [9, 10]])
    #expect(unrelated.cramersVInterval(level: 0.95)?.lowerBound == 0)
    #expect(try #require(unrelated.cramersVInterval(level: 0.95)).upperBound > unrelated.cramersV!)
    #expect(try #require(hairEye.cramersVInterval(level: 0.99)).upperBound > limits.upperBound)
  }

  // R 4.2.2, vcd 1.4.11 (assoc.json); Theil's U and λ by numpy 2.4.6.
  @Test func `the household gives R's measures`() throws {
    let table = try Children().houseTable
    #expect(agreeRelatively(table.cramersV, 0.1980515446317, 1e-11))
    #expect(agreeRelatively(table.chiSquare?.statistic, 23.534648598593, 1e-12))
    #expect(agreeRelatively(table.likelihoodRatio?.statistic, 20.542057527148, 1e-12))
    #expect(agreeRelatively(table.goodmanKruskalTau, 0.03922441433099, 1e-11))
    #expect(agreeRelatively(table.mutualInformation, 0.01711838127262, 1e-11))
    #expect(agreeRelatively(table.theilsU, 0.03651089408531351, 1e-11))
    #expect(table.goodmanKruskalLambda == 0)
  }

  @Test func `empty rows and columns are dropped, and nothing is said about one level`() {
    let padded = ContingencyTable(counts: [[3, 0, 1], [0, 0, 0], [2, 0, 5]])
    #expect(padded == ContingencyTable(counts: [[3, 1], [2, 5]]))
    #expect(ContingencyTable(counts: [[3, 4]]).chiSquare == nil && ContingencyTable(counts: []).cramersV == nil)
  }

  @Test func `perfect association has V and τ and U of one`() throws {
    let perfect = ContingencyTable(counts: [[5, 0, 0], [0, 7, 0], [0, 0, 9]])
    #expect(agree(perfect.cramersV, 1, 1e-12) && agree(perfect.goodmanKruskalTau, 1, 1e-12) && agree(perfect.theilsU, 1, 1e-12))
    #expect(agree(perfect.goodmanKruskalLambda, 1, 1e-12))
  }

  // R 4.2.2, from Bergsma's formula; both sides are shrunk, of which the smaller counts.
  @Test func `Bergsma's V shrinks the shorter side too`() {
    let table = ContingencyTable(counts: [[20, 5], [10, 15], [5, 25]])
    #expect(agreeRelatively(table.biasCorrectedV, 0.508308395606537, 1e-12))
  }

  // R: chisq.test takes off half a child, but no more than the difference.
  @Test func `Yates' correction takes no difference beyond 0`() {
    #expect(ContingencyTable(counts: [[5, 5], [5, 6]]).correctedChiSquare?.statistic == 0)
  }
}
