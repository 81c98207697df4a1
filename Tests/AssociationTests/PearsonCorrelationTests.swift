import Testing

@testable import Association

struct PearsonCorrelationTests {
  // R 4.2.2: cor.test(x, y).
  @Test func `test and interval are those of R`() throws {
    let fixture = try Fixture("rankcor_ties120.csv")
    let pearson = PearsonCorrelation(fixture.numbers("x"), fixture.numbers("y"))
    #expect(agreeRelatively(pearson.estimate, -0.107944771718834, 1e-12))
    #expect(agreeRelatively(pearson.test?.statistic, -1.17947214326437, 1e-12))
    #expect(agreeRelatively(pearson.test?.pValue, 0.240582780465027, 1e-11))
    #expect(agreeRelatively(pearson.interval()?.lowerBound, -0.281735054362039, 1e-12))
    #expect(agreeRelatively(pearson.interval()?.upperBound, 0.0727032417114673, 1e-12))
  }

  // R 4.2.2: cor(x, y).
  @Test func `with a 0/1 column it is the point-biserial correlation`() throws {
    let children = try Children()
    #expect(agreeRelatively(PearsonCorrelation(children.fixture.numbers("x"), children.outcome).estimate, 0.0854644257343, 1e-11))
  }

  @Test func `rows that lack a column are left out`() {
    #expect(PearsonCorrelation([1, 2, .nan, 4], [2, 4, 0, 8]).estimate == 1)
    #expect(PearsonCorrelation([1, 1], [1, 2]).estimate == nil)
  }
}
