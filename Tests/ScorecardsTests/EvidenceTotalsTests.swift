import Testing

@testable import Scorecards

struct EvidenceTotalsTests {
  private let totals = EvidenceTotals(rows: 1000, events: 80)

  @Test func `a weight of evidence is the shrunken log odds ratio`() {
    // Python: a=10; p=.08; log(((30+a*p)/(80+a*p)) / ((200-30+a*(1-p))/(920+a*(1-p))))
    #expect(abs(totals.weightOfEvidence(rows: 200, events: 30, pseudoRows: 10) - 0.6813592248079032) < 1e-12)
  }

  @Test func `an information value is the difference of shares times the logarithm of their ratio`() {
    // Python: p1=30.5/81; p0=170.5/921; (p1-p0)*log(p1/p0)
    #expect(abs(totals.informationValue(rows: 200, events: 30) - 0.13590745960227907) < 1e-14)
  }

  @Test(arguments: 1...20)
  func `the evidence of the swapped outcome has the opposite sign`(seed: Int) {
    var random = Simulation(seed: seed)
    let n = Double(50 + random.below(500))
    let e = (n * random.uniform()).rounded(.down)
    let swapped = EvidenceTotals(rows: 1000, events: 920)
    let sum = totals.weightOfEvidence(rows: n, events: e, pseudoRows: 10) + swapped.weightOfEvidence(rows: n, events: n - e, pseudoRows: 10)
    #expect(abs(sum) < 1e-13)
    #expect(abs(totals.informationValue(rows: n, events: e) - swapped.informationValue(rows: n, events: n - e)) < 1e-13)
  }

  @Test func `an empty part and a part at the base rate say nothing`() {
    #expect(totals.weightOfEvidence(rows: 0, events: 0, pseudoRows: 10) == 0)
    #expect(abs(totals.weightOfEvidence(rows: 100, events: 8, pseudoRows: 10)) < 1e-14)
    #expect(abs(totals.weightOfEvidence(rows: 1000, events: 80, pseudoRows: 10)) < 1e-14)
  }

  @Test func `chi squared equals Pearson's on the two by two table`() {
    // Python: Σ (observed − expected)² / expected over [[30,170],[50,750]]; R: chisq.test(…, correct=FALSE)
    #expect(abs(totals.chiSquared(rows: 200, events: 30) - 16.644021739130434) < 1e-10)
  }
}
