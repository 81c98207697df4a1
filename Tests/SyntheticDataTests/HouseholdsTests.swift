import Testing
@testable import SyntheticData

@Suite struct HouseholdsTests {
  @Test func `about 35 % of children share a household, of at most three, in one district`() {
    let city = TestCity.whole
    let households = Households(city.blocks, districts: city.town.elementarySchools, seed: 4).numbers
    let children = city.blocks.flatMap(\.children)
    var members: [Int32: [Int]] = [:]
    for (child, household) in households.enumerated() where household >= 0 { members[household, default: []].append(child) }
    let all = members.values.reduce(0) { $0 + $1.count }
    let shared = members.values.filter { $0.count > 1 }.reduce(0) { $0 + $1.count }
    // Four standard errors of a share of some 28,000 children in pairs.
    #expect(abs(Double(shared) / Double(all) - 0.35) < 0.02)
    #expect(members.values.allSatisfy { group in group.count <= 3 && Set(group.map { children[$0].district }).count == 1 })
    #expect(zip(children, households).allSatisfy { child, household in (household >= 0) == (1...6).contains { child.isEnrolled(in: $0) } })
  }
}
