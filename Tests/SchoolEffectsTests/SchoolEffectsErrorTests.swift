import SchoolEffects
import Testing

struct SchoolEffectsErrorTests {
  static let all: [SchoolEffectsError] = [
    .tooFewSchools(1, needed: 2), .tooFewRows(3, needed: 4), .schoolWithoutRows(2), .perfectFit,
    .lengthsDiffer(name: "years", count: 3, expected: 4), .notFinite(name: "outcome", position: 7), .constantIngredient(1),
    .countOutOfRange(school: 0), .negativeStandardError(position: 3), .unusableWeights, .dependentColumn(2), .schoolsNotSeparable,
    .varianceNotPositive(school: 4), .hardshipDoesNotVary, .constantWithinSchools, .constantBetweenSchools,
    .settingOutOfRange(name: "draws", lowest: 1, highest: 2), .decompositionFailed
  ]

  @Test func `every error has a message of its own in both languages`() {
    #expect(Set(Self.all.map(\.english)).count == Self.all.count)
    #expect(Set(Self.all.map(\.japanese)).count == Self.all.count)
    #expect(Self.all.allSatisfy { $0.english.hasSuffix(".") && $0.japanese.hasSuffix("。") })
  }

  @Test func `positions are counted from 1`() {
    #expect(SchoolEffectsError.dependentColumn(2).english.hasPrefix("Column 3 of the fixed effects"))
    #expect(SchoolEffectsError.schoolWithoutRows(0).japanese.hasPrefix("1 番目の学校"))
  }
}
