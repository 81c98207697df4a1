import Modeling
import Testing

@testable import Studies

struct StudySplitTests {
  private let byHousehold = StudySplit.households(train: 0.6, calibrate: 0.2)

  @Test func `a split by year goes by the year alone`() {
    let split = StudySplit.years(train: [2019, 2020], calibrate: 2021, test: 2022)
    let parts = (2018...2023).map { split.part(year: $0, household: "h", seed: 1) }
    #expect(parts == [nil, .train, .train, .calibrate, .test, nil] && split.years == [2019, 2020, 2021, 2022])
  }

  @Test func `a split by household does not look at the year`() {
    for household in 0..<200 {
      let parts = Set((2019...2023).map { byHousehold.part(year: $0, household: "h\(household)", seed: 5) })
      #expect(parts.count == 1 && !parts.contains(nil))
    }
    #expect(byHousehold.years == nil)
  }

  @Test(arguments: UInt64(1)...20) func `the shares of households are those of the plan`(seed: UInt64) {
    let parts = (0..<5000).map { byHousehold.part(year: 2020, household: "h\($0)", seed: seed) }
    // Four standard errors of a share of 5,000.
    for (part, share) in [(SplitPart.train, 0.6), (.calibrate, 0.2), (.test, 0.2)] {
      let found = Double(parts.count { $0 == part }) / 5000
      #expect(abs(found - share) < 4 * (share * (1 - share) / 5000).squareRoot())
    }
  }

  @Test func `another seed is another split`() {
    let parts = [UInt64(1), 2].map { seed in (0..<100).map { byHousehold.part(year: 2020, household: "h\($0)", seed: seed) } }
    #expect(parts[0] != parts[1])
  }

  @Test func `a seed's split stays the same from version to version`() {
    // Recorded from this program on 2026-11-23; a change would move children of published studies from training to test.
    let parts = (0..<12).map { byHousehold.part(year: 2020, household: "h\($0)", seed: 1)! }
    #expect(
      parts.map(\.rawValue)
        == """
        train train test train train calibrate calibrate train calibrate test test calibrate
        """.split(separator: " ").map(String.init))
  }
}
