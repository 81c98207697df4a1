import Foundation
import Testing
@testable import SyntheticData

@Suite struct TruthTextTests {
  @Test func `truth is JSON with the settings, every item, every year and the defects`() throws {
    let truth = try #require(try JSONSerialization.jsonObject(with: TestCity.written["truth.json"]!) as? [String: Any])
    #expect((truth["settings"] as? [String: Any])?["children"] as? Int == 900)
    let items = try #require(truth["items"] as? [[String: Any]])
    #expect(items.count == 142)
    #expect((items[0]["effects"] as? [String: Double])?["absence"] == 0.62)
    let years = try #require(truth["years"] as? [[String: Any]])
    #expect(years.map { $0["fiscal_year"] as? Int } == [2017, 2018, 2019, 2020, 2021, 2022])
    #expect((truth["defects"] as? [[String: Any]])?.count == 6)
  }

  @Test func `roles are as many as in the method`() {
    let roles = ItemSystem.shared.items.reduce(into: [ItemRole: Int]()) { $0[$1.role, default: 0] += 1 }
    #expect(
      roles == [
        .direct: 29, .change: 2, .absenceOfRecord: 1, .proxy: 27, .confounded: 10, .decoy: 55, .schoolDecoy: 8, .leak: 6, .surveillance: 4
      ])
  }

  @Test func `truth classes follow from role, loads and effects`() throws {
    let settings = try SyntheticCity.Settings()
    func truth(_ id: String) -> ItemTruth { ItemTruth(ItemSystem.shared.items[ItemSystem.shared[id]], settings: settings) }
    #expect(truth("late_cnt").isDirect(.need) && truth("late_cnt").isAssociatedWithLabel)
    #expect(!truth("shugaku").isDirect(.need) && truth("shugaku").isAssociated(.need))
    #expect(!truth("foreign").isAssociated(.need) && truth("foreign").isAssociatedWithLabel)
    #expect(!truth("ssw_visit").isAssociated(.need) && truth("ssw_visit").isAssociatedWithLabel)
    #expect(!truth("height").isAssociated(.absence) && !truth("height").isAssociatedWithLabel)
    #expect(truth("tablet_night").isDirect(.need))
  }
}
