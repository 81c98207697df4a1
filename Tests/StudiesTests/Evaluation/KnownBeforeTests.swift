import Modeling
import Testing

@testable import Studies

struct KnownBeforeTests {
  @Test func `without a record of support and without a list nothing is said`() throws {
    let panel = try TinyPanel.make(items: "visits,roster,item,count,,,", roster: "child,year,grade,sex,visits\na,2020,1,f,3\n")
    #expect(KnownBefore(panel, landmark: TinyPanel.yearEnd, listings: [:])([0]) == nil)
  }

  @Test func `who stood on a list on the day of prediction or before was known, then and later`() throws {
    let study = try TinyStudy()
    try study.change(
      "consulted,consult,item,flag,,support_process,rising", to: "consulted,consult,item,flag,,,rising", in: "dictionary.csv")
    let plan = try StudyPlan(path: "\(study.folder)/plan.yaml")
    var reader = try StudyDataReader(plan, threads: 1, progress: .silent)
    let data = try reader.read(), panel = data.panel
    let known = try #require(KnownBefore(panel, landmark: plan.landmark, listings: data.listings)((0..<Int32(panel.rows)).map { $0 }))
    let entries = Dictionary(
      uniqueKeysWithValues: try study.text("support.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",") }.map {
        ($0[0], $0[1])
      })
    for row in 0..<panel.rows {
      let day = "\(panel.years[Int(panel.year[row])].year + 1)-03-31"
      #expect(known[row] == (entries[Substring(panel.children[Int(panel.child[row])])].map { $0 <= day } ?? false))
    }
    #expect(known.contains(true) && known.contains(false))
  }
}
