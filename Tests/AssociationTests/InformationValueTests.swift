import Glibc
import Testing

@testable import Association

struct InformationValueTests {
  // R 4.2.2 on table(house, y): other, single, two.
  @Test func `the household gives R's weights of evidence`() throws {
    let table = try Children().houseTable
    let value = try #require(InformationValue(cases: table.counts.map { $0[1] }, others: table.counts.map { $0[0] }))
    let expected = [-0.4182298094745, 0.8933736590438, -0.241773372133]
    for (got, want) in zip(value.weightsOfEvidence, expected) { #expect(agreeRelatively(got, want, 1e-11)) }
    #expect(agreeRelatively(value.value, 0.2227681954962, 1e-11))
    #expect(agree(value.excess, value.value - 2 * (1.0 / 107 + 1.0 / 493), 1e-12))
    #expect(value.test.degreesOfFreedom == 2)
  }

  // Standard error of the mean of 300 excesses of about 0.027 × √(2/4): 0.0011.
  @Test func `the excess is zero on average without association`() throws {
    let excesses = try (1...300).map { seed in
      let sample = RandomSample(seed: UInt64(seed), rows: 600, effect: 0)
      let classical = try ClassicalMeasures(outcome: sample.outcome, strata: sample.strata)
      let (cases, others) = classical.counts(ClassicalMeasures.Levels(values: [0, 1, 2, 3], codes: sample.level))
      return try #require(InformationValue(cases: cases, others: others)).excess
    }
    let mean = excesses.reduce(0, +) / 300
    #expect(abs(mean) < 0.005, "mean excess \(mean)")
  }

  @Test func `a bin without cases is finite`() throws {
    let value = try #require(InformationValue(cases: [0, 5], others: [10, 20]))
    #expect(value.value.isFinite && value.weightsOfEvidence[0] < 0)
    #expect(InformationValue(cases: [0, 0], others: [10, 20]) == nil && InformationValue(cases: [3], others: [4]) == nil)
  }

  @Test func `where a bin lacks cases half a child is added to every count`() throws {
    let value = try #require(InformationValue(cases: [0, 5], others: [10, 20]))
    let want = [log(0.5 / 6 / (10.5 / 31)), log(5.5 / 6 / (20.5 / 31))]
    for (got, want) in zip(value.weightsOfEvidence, want) { #expect(agree(got, want, 1e-14)) }
  }
}
