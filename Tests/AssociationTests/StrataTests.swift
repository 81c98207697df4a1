import Testing

@testable import Association

struct StrataTests {
  @Test func `crossing numbers the combinations that occur`() {
    let strata = Strata(crossing: [[0, 0, 2, 2, 0], [1, 0, 1, 1, 1]])
    #expect(strata.codes == [1, 0, 2, 2, 1] && strata.count == 3)
  }

  @Test func `an unknown code is a level of its own`() {
    let strata = Strata(crossing: [[0, -1, 0], [0, 0, -1]])
    #expect(Set(strata.codes).count == 3 && strata.codes.allSatisfy { $0 >= 0 })
  }

  @Test func `no rows make no strata`() {
    #expect(Strata(crossing: [[], []]).count == 0 && Strata(crossing: []).codes.isEmpty)
  }
}
