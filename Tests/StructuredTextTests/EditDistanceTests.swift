import StructuredText
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("outcom", "outcome", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("absense", "absence", 1)
  ])
  func `steps are counted both ways alike`(a: String, b: String, steps: Int) {
    #expect(EditDistance.between(a, b) == steps)
    #expect(EditDistance.between(b, a) == steps)
  }

  @Test func `only a near name is proposed, the first of equals`() {
    #expect(EditDistance.nearest(to: "absense_days", among: ["study", "absence_days"]) == "absence_days")
    #expect(EditDistance.nearest(to: "zzz", among: ["study", "items"]) == nil)
    #expect(EditDistance.nearest(to: "ax", among: ["ab", "ac"]) == "ab")
  }
}
