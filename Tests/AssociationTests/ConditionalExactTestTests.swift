import Testing

@testable import Association

struct ConditionalExactTestTests {
  // Rational arithmetic with 60 digits (Python's integers and decimals). mantelhaen.test(exact = TRUE) of R 4.2.2 prints 0.905076193637823
  // and 0.769714040580826–1.06341699278002: it stops its search for the roots at a step of 1.2e-4.
  @Test func `odds ratio and interval of the Berkeley admissions are exact`() {
    let test = ConditionalExactTest(Berkeley.tables)
    #expect(agreeRelatively(test.oddsRatio, 0.90506996134097091, 1e-11))
    #expect(agreeRelatively(test.interval().low, 0.76973035852583036, 1e-11))
    #expect(agreeRelatively(test.interval().high, 1.06342922808982087, 1e-11))
  }

  // R 4.2.2: mantelhaen.test(UCBAdmissions, exact = TRUE)$p.value.
  @Test func `the p-value of the Berkeley admissions is that of R`() {
    #expect(agreeRelatively(ConditionalExactTest(Berkeley.tables).pValue, 0.227762526798206, 1e-10))
  }

  // Fisher's tea table: fisher.test(matrix(c(3, 1, 1, 3), 2))$p.value = 34/70, by counting.
  @Test func `a single table is Fisher's test`() {
    let tea = ConditionalExactTest([FourfoldTable(exposedEvents: 3, exposedOthers: 1, unexposedEvents: 1, unexposedOthers: 3)])
    #expect(agreeRelatively(tea.pValue, 34.0 / 70, 1e-12))
    #expect(agreeRelatively(tea.midPValue, 18.0 / 70, 1e-12))
  }

  @Test func `an outcome at the edge of what is possible has an infinite limit`() {
    let edge = ConditionalExactTest([FourfoldTable(exposedEvents: 2, exposedOthers: 0, unexposedEvents: 0, unexposedOthers: 9)])
    #expect(edge.oddsRatio == .infinity && edge.interval().high == .infinity && edge.interval().low > 0)
    let other = ConditionalExactTest([FourfoldTable(exposedEvents: 0, exposedOthers: 4, unexposedEvents: 3, unexposedOthers: 9)])
    #expect(other.oddsRatio == 0 && other.interval().low == 0)
  }

  // Whole numbers and mpmath with 30 digits. Convolved without a tilt, all coefficients near the observed number were 0; R 4.2.2 stops.
  @Test func `a close association keeps its odds ratio and limits, in one stratum and in two`() {
    let one = ConditionalExactTest([FourfoldTable(exposedEvents: 600, exposedOthers: 5, unexposedEvents: 7, unexposedOthers: 600)])
    #expect(agreeRelatively(one.oddsRatio, 9471.5354690688446, 1e-10))
    #expect(
      agreeRelatively(one.interval().low, 2949.6862184373315, 1e-10) && agreeRelatively(one.interval().high, 39191.355403604585, 1e-10))
    let two = ConditionalExactTest([
      FourfoldTable(exposedEvents: 300, exposedOthers: 2, unexposedEvents: 4, unexposedOthers: 300),
      FourfoldTable(exposedEvents: 250, exposedOthers: 3, unexposedEvents: 2, unexposedOthers: 250)
    ])
    #expect(agreeRelatively(two.oddsRatio, 9064.591151710972, 1e-10))
    #expect(
      agreeRelatively(two.interval().low, 2684.1402034512308, 1e-10) && agreeRelatively(two.interval().high, 41719.361502001159, 1e-10))
  }

  @Test func `counts of a whole country are too many for an exact answer`() {
    let table = FourfoldTable(exposedEvents: 1e9, exposedOthers: 2e9, unexposedEvents: 3e9, unexposedOthers: 1e9)
    #expect(!ConditionalExactTest.isFeasible([table]))
  }

  @Test func `probabilities sum to one whatever the odds ratio`() {
    for θ in [-3.0, 0, 2.5] {
      #expect(agree(ConditionalExactTest(Berkeley.tables).probabilities(logOdds: θ).reduce(0, +), 1, 1e-12))
    }
  }
}

/// UCBAdmissions of R's datasets: admitted by sex and department, men exposed.
enum Berkeley {
  static let tables = [
    (512, 313, 89, 19), (353, 207, 17, 8), (120, 205, 202, 391), (138, 279, 131, 244), (53, 138, 94, 299), (22, 351, 24, 317)
  ].map { FourfoldTable(exposedEvents: $0.0, exposedOthers: $0.1, unexposedEvents: $0.2, unexposedOthers: $0.3) }
}
