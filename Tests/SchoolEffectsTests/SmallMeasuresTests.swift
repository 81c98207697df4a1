import LinearAlgebra
import Testing

@testable import SchoolEffects

struct EValueTests {
  // VanderWeele and Ding 2017: RR = exp(0.91 d), E = RR + √(RR (RR − 1)).
  @Test func `the published formula`() {
    let value = EValue(standardizedEffect: -0.5, standardError: 0.1)
    #expect(abs(value.estimate - 2.5291419818612693) < 1e-12)
    #expect(abs(value.limit - 1.966972780370733) < 1e-12)
    #expect(EValue(standardizedEffect: 0.1, standardError: 0.1).limit == 1)
    #expect(EValue(standardizedEffect: 0, standardError: 1).estimate == 1)
  }
}

struct QuadrantsTests {
  @Test func `the four probabilities add up to 1`() {
    let quadrants = Quadrants(levelAbove: 0.25, growthAbove: 0.5)
    #expect(quadrants.highLevelHighGrowth == 0.125 && quadrants.lowLevelHighGrowth == 0.375)
    #expect(quadrants.highLevelLowGrowth == 0.125 && quadrants.lowLevelLowGrowth == 0.375)
  }
}

struct FunnelLimitsTests {
  @Test func `limits open with the standard error around the weighted mean`() throws {
    let funnel = try FunnelLimits(estimates: [0.1, -0.1, 0.4], standardErrors: [0.1, 0.1, 0.2])
    #expect(abs(funnel.target - 0.1 / 2.25) < 1e-12)
    let limits = funnel.limits(standardError: 0.1, probability: 0.95)
    #expect(abs(limits.upperBound - funnel.target - 0.1959963984540054) < 1e-12)
    #expect(funnel.betweenVariance > 0)
    #expect(funnel.overdispersedLimits(standardError: 0.1, probability: 0.95).upperBound > limits.upperBound)
  }

  @Test func `schools that differ by chance alone have no overdispersion`() throws {
    let funnel = try FunnelLimits(estimates: [0.01, -0.02, 0, 0.015], standardErrors: [0.1, 0.1, 0.1, 0.2])
    #expect(funnel.betweenVariance == 0)
    #expect(funnel.overdispersedLimits(standardError: 0.3, probability: 0.998) == funnel.limits(standardError: 0.3, probability: 0.998))
  }
}

struct DetectableEffectTests {
  // R: uniroot of the power with pt(…, ncp).
  @Test func `eighteen schools must see three to five standard errors`() {
    #expect(abs(DetectableEffect.multiple(degreesOfFreedom: 14, tests: 1) - 3.013268455752504) < 1e-10)
    #expect(abs(DetectableEffect.multiple(degreesOfFreedom: 14, tests: 30) - 4.849173089811177) < 1e-10)
    #expect(abs(DetectableEffect.partialCorrelation(degreesOfFreedom: 14, tests: 1) - 0.627) < 0.001)
  }
}

struct WithinBetweenTests {
  @Test func `opposite slopes within and between schools are both found`() throws {
    let reference = try ValueAddedFixture.load()
    var rows = reference.rows()
    let x = zip(rows.groups.schools, rows.outcomes.indices).map { Double($0 % 5) + Double(($1 * 37) % 11) / 11 }
    let means = zip(x, GroupMeans(rows.groups.schools).removed(from: x[...])).map { $0 - $1 }
    let outcomes = rows.outcomes.indices.map { rows.outcomes[$0] - 0.9 * (x[$0] - means[$0]) + 0.7 * means[$0] }
    rows = GrowthRows(outcomes: outcomes, design: rows.design, groups: rows.groups)
    let slopes = try WithinBetween(of: x, in: rows)
    #expect(abs(slopes.within.estimate + 0.9) < 4 * slopes.within.standardError)
    #expect(abs(slopes.between.estimate - 0.7) < 4 * slopes.between.standardError)
    #expect(slopes.signsDiffer)
    #expect(throws: SchoolEffectsError.constantWithinSchools) { try WithinBetween(of: means, in: rows) }
    #expect(throws: SchoolEffectsError.constantBetweenSchools) {
      try WithinBetween(of: zip(x, means).map { $0 - $1 }, in: rows)
    }
  }
}
