import SchoolEffects
import Testing

struct SchoolEffectsErrorTests {
  @Test func `errors can be compared`() {
    #expect(SchoolEffectsError.tooFewSchools(1, needed: 2) != SchoolEffectsError.tooFewSchools(1, needed: 3))
  }
}
