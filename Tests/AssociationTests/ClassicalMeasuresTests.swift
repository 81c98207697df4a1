import Probability
import Testing

@testable import Association

struct ClassicalMeasuresTests {
  private func measures(_ column: [Double], _ scale: ItemScale) throws -> [AssociationMeasure.Name: AssociationMeasure] {
    let children = try Children()
    let classical = try ClassicalMeasures(outcome: children.outcome, strata: children.strata)
    return Dictionary(uniqueKeysWithValues: classical.measures(of: column, scale: scale).map { ($0.name, $0) })
  }

  // R 4.2.2 on assoc.csv (assoc.json).
  @Test func `an ordinal item gets trend, τ-b and γ`() throws {
    let found = try measures(try Children().fixture.numbers("q"), .ordinal)
    #expect(agreeRelatively(found[.kendallTauB]?.estimate, 0.09193449789426, 1e-11))
    let z = try #require(found[.cochranArmitage]?.test)
    #expect(agreeRelatively(z.statistic * z.statistic, 6.17305513565, 1e-11) && agreeRelatively(z.pValue, 0.01297104199336, 1e-10))
    #expect(found[.goodmanKruskalGamma]?.low != nil && found[.adjustedAUC]?.estimate != nil)
  }

  @Test func `a nominal item gets V, τ, U and the general test`() throws {
    let found = try measures(try Children().fixture.codes("house").map(Double.init), .nominal)
    #expect(agreeRelatively(found[.cramersV]?.estimate, 0.1980515446317, 1e-11))
    #expect(agreeRelatively(found[.goodmanKruskalTau]?.estimate, 0.03922441433099, 1e-11))
    #expect(agreeRelatively(found[.generalMantelHaenszel]?.test?.statistic, 24.459744058545, 1e-12))
    #expect(agreeRelatively(found[.mutualInformation]?.test?.statistic, 20.542057527148, 1e-12))
    #expect(found[.adjustedAUC] == nil)
  }

  @Test func `a binary item gets φ, odds ratio, relative risk and the common odds ratio`() throws {
    let exposure = try Children().fixture.numbers("arrears").map { $0 > 0 ? 1.0 : 0 }
    let found = try measures(exposure, .binary)
    #expect(agreeRelatively(found[.mantelHaenszel]?.estimate, 3.341584440929, 1e-12))
    #expect(agreeRelatively(found[.mantelHaenszel]?.low, 2.121330913386, 1e-12))
    let phi = try #require(found[.phi])
    #expect(agree(phi.estimate.map { $0 * $0 * 600 }, phi.test?.statistic))
    let (odds, risk) = (try #require(found[.oddsRatio]?.estimate), try #require(found[.relativeRisk]?.estimate))
    #expect(odds > risk && risk > 1)
  }

  @Test func `codes of a binary item may be any two numbers`() throws {
    let exposure = try Children().fixture.numbers("arrears").map { $0 > 0 ? 1.0 : 0 }
    let (plain, coded) = (try measures(exposure, .binary), try measures(exposure.map { $0 + 1 }, .binary))
    #expect(plain[.oddsRatio] == coded[.oddsRatio] && plain[.mantelHaenszel] == coded[.mantelHaenszel])
  }

  @Test func `a measurement gets correlations and binned information`() throws {
    let found = try measures(try Children().fixture.numbers("x"), .continuous)
    #expect(agreeRelatively(found[.pointBiserial]?.estimate, 0.0854644257343, 1e-11))
    #expect(found[.informationValueExcess]?.test?.degreesOfFreedom == 9)
    #expect(found[.spearman]?.low != nil)
  }

  @Test func `bins are of about equal size and keep equal values together`() throws {
    let classical = try ClassicalMeasures(outcome: [Double](repeating: 0, count: 1000), strata: Strata(single: 1000))
    let even = classical.quantileBins(classical.levels((0..<1000).map { Double(($0 * 7) % 1000) }))
    #expect((0..<10).map { bin in even.codes.count { $0 == Int32(bin) } } == [Int](repeating: 100, count: 10))
    let few = classical.quantileBins(classical.levels((0..<1000).map { $0 < 850 ? 0 : $0 < 960 ? 3 : 5 }))
    #expect(Set(few.codes).count == 2, "0, and 3 with 5")
    #expect(classical.quantileBins(classical.levels((0..<1000).map { $0 % 2 == 0 ? .nan : 4 })).codes.prefix(2) == [-1, 0])
  }

  @Test(arguments: ItemScale.allCases)
  func `an item nobody has gets measures without values`(scale: ItemScale) throws {
    for measure in try measures([Double](repeating: .nan, count: 600), scale).values {
      #expect(measure.test == nil && (measure.estimate ?? 0) == 0, "\(measure.name)")
    }
  }

  @Test func `a level of one is refused`() {
    #expect(throws: AssociationError.settingOutOfRange(name: "level", lowest: 0, highest: 1)) {
      try ClassicalMeasures(outcome: [0, 1], strata: Strata(single: 2), level: 1)
    }
  }
}

struct PrincipalMeasuresTests {
  @Test(arguments: ItemScale.allCases)
  func `the principal measures are some of all measures`(scale: ItemScale) throws {
    var stream = RandomStream(seed: 5)
    let x = (0..<500).map { _ in scale == .binary ? Double(stream.index(below: 2)) : Double(stream.index(below: 5)) }
    let y = x.map { _ in stream.uniform() < 0.2 ? 1.0 : 0 }
    let measures = try ClassicalMeasures(outcome: y, strata: Strata(single: 500))
    let all = measures.measures(of: x, scale: scale), principal = measures.principal(of: x, scale: scale)
    #expect(principal.first?.name == all.first?.name)
    for measure in principal { #expect(all.contains(measure)) }
  }
}
