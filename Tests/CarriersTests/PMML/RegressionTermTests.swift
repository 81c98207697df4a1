import Testing

@testable import Carriers

@Suite struct RegressionTermTests {
  private let factors = [
    RegressionSource.Factor(name: "race", column: "race", levels: ["white", "black", "a:b]"]),
    RegressionSource.Factor(name: "factor(grade)", column: "grade", levels: ["1", "2"])
  ]

  private func parts(_ name: String) -> [RegressionTerm.Part]? { RegressionTerm(name, factors: factors)?.parts }

  @Test func `terms are read as R names them`() {
    #expect(parts("(Intercept)") == [])
    #expect(parts("欠席日数") == [.number(column: "欠席日数")])
    #expect(parts("race[black]") == [.level(column: "race", level: "black")])
    #expect(parts("factor(grade)[2]") == [.level(column: "grade", level: "2")])
    #expect(parts("log(income)") == [.function(.log, column: "income")])
    #expect(parts("I(age^2)") == [.power(column: "age", exponent: 2)])
    #expect(parts("age:race[black]") == [.number(column: "age"), .level(column: "race", level: "black")])
    #expect(parts("factor(grade)[2]:race[black]:age")?.count == 3)
  }

  @Test(arguments: [
    "ns(age,df=4)[1]", "poly(age,2)[2]", "bs(age,knots=c(4,5))[1]", "rcs(age,4)[1]", "I(age+1)", "I(a*b)", "log(age+1)", "race[green]",
    "age:ns(x,df=2)[1]", "I(age>10)[TRUE]", "age-1", ""
  ])
  func `terms whose meaning a document would not keep are not read`(name: String) { #expect(parts(name) == nil) }
}
