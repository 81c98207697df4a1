import Testing
@testable import SyntheticData

/// Tolerances are five standard errors or more at 1,500 schools.
@Suite struct SchoolTruthTests {
  let truth = TestSchools.prefecture.truth

  @Test func `hardship and traits are standardised over the schools`() {
    for values in [truth.hardship] + truth.traits {
      #expect(abs(TestSchools.mean(values)) < 1e-12 && abs(TestSchools.deviation(values) - 1) < 1e-12)
    }
    #expect(truth.traits.count == 30)
  }

  @Test func `practice is traits, protection and what is left`() {
    for school in [0, 17, 999, 1_499] {
      let t = truth.traits.map { $0[school] }
      let traits = 0.06 * (t[0] + t[6] + t[11]) + 0.05 * t[1] * truth.hardship[school]
      #expect(abs(truth.practice[school] - truth.residual[school] - traits) < 1e-12)
      #expect(abs(truth.composition[school] + 0.04 * truth.hardship[school]) < 1e-12)
    }
  }

  @Test func `lasting effects have standard deviation 0.15 in strong settings and 0.076 in weak ones`() throws {
    #expect(abs(TestSchools.deviation(truth.practice) - 0.1530) < 0.015)
    let weak = try SyntheticSchools(settings: .init(elementarySchools: 1_000, juniorHighSchools: 500, effects: .weak, seed: 4)).truth
    #expect(abs(TestSchools.deviation(weak.practice) - 0.0764) < 0.0075)
    #expect(weak.traitCoefficients.filter { $0 == 0.03 }.count == 3 && weak.traitCoefficients.filter { $0 != 0 }.count == 3)
  }

  @Test func `without lasting effects nothing lasts, but single years differ`() throws {
    let none = try SyntheticSchools(settings: .init(effects: .none)).truth
    #expect((none.practice + none.composition).allSatisfy { $0 == 0 })
    #expect(TestSchools.deviation(none.schoolYear.flatMap(\.self)) > 0.04)
  }

  @Test func `extra staff go to hard schools, survey traits go together, other traits go with nothing`() {
    let correlation = TestSchools.correlation
    #expect(abs(correlation(truth.traits[0], truth.hardship) - 0.6) < 0.09)
    #expect(abs(correlation(truth.traits[6], truth.traits[18]) - 0.55 * 0.55 / (0.55 * 0.55 + 0.84 * 0.84)) < 0.12)
    #expect(abs(correlation(truth.traits[11], truth.hardship)) < 0.13)
    #expect(abs(correlation(truth.traits[6], truth.traits[11])) < 0.13)
  }

  @Test func `a junior high school is as hard as the schools that send pupils there`() {
    let logOdds = truth.hardshipLogOdds
    let senders = (0..<500).map { (school: Int) -> Double in 0.5 * (logOdds[2 * school] + logOdds[2 * school + 1]) }
    let difference = zip(logOdds[1_000...], senders).map { $0 - $1 }
    #expect(abs(TestSchools.deviation(difference) - 0.10) < 0.016)
    #expect(abs(TestSchools.deviation(Array(truth.hardshipLogOdds[..<1_000])) - 0.35) < 0.04)
  }
}
