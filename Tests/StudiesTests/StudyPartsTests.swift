import Foundation
import Tabular
import Testing

@testable import Modeling
@testable import Studies

struct StudyPartsTests {
  /// The part of every child × year of a study split by child, after a change of its roster.
  private func parts(_ change: ([Substring]) -> [Substring]) throws -> [String: SplitPart] {
    let study = try TinyStudy()
    try study.change(
      "split: { train: [2019, 2020], calibrate: 2021, test: 2022 }", to: "split: { by: child, train: 50%, calibrate: 20% }", in: "plan.yaml"
    )
    let lines = try study.text("roster.csv").split(separator: "\n")
    try study.write((lines.prefix(1) + change(Array(lines.dropFirst()))).joined(separator: "\n"), to: "roster.csv")
    let plan = try StudyPlan(path: "\(study.folder)/plan.yaml")
    var reader = try StudyDataReader(plan, threads: 1, progress: .silent)
    let panel = try reader.read().panel
    let cohort = Cohort(rows: Array(0..<Int32(panel.rows)), outcome: [Double](repeating: 0, count: panel.rows), leftOut: .init())
    let parts = StudyParts(cohort, panel: panel, plan: plan)
    #expect(parts.train.count + parts.calibrate.count + parts.test.count == panel.rows)
    var answer: [String: SplitPart] = [:]
    for (part, rows) in [(SplitPart.train, parts.train), (.calibrate, parts.calibrate), (.test, parts.test)] {
      for row in rows { answer["\(panel.children[Int(panel.child[row])]) \(panel.years[Int(panel.year[row])].year)"] = part }
    }
    return answer
  }

  /// The parts that the rows of these children are in.
  private func parts(of children: ClosedRange<Int>, _ parts: [String: SplitPart]) -> Set<SplitPart> {
    Set(children.flatMap { child in (2019...2023).map { parts["p\(child) \($0)"]! } })
  }

  @Test func `all rows of a child and of its household are in one part, whatever the order of the file`() throws {
    let asWritten = try parts { $0 }
    for child in stride(from: 0, to: 300, by: 2) { #expect(parts(of: child...child + 1, asWritten).count == 1) }
    #expect(Set(asWritten.values) == Set(SplitPart.allCases))
    #expect(try parts { $0.reversed() } == asWritten)
    #expect(try parts { $0.sorted { ($0.suffix(6), $0) < ($1.suffix(6), $1) } } == asWritten)
  }

  @Test func `a child that changed its household keeps both together`() throws {
    // From 2021 on every second child lives in the household after its own: h0 to h9, h10 to h19 … become one chain each.
    let moved = try parts { lines in
      lines.map { line in
        var cells = line.split(separator: ",")
        let household = Int(cells[4].dropFirst())!, child = Int(cells[0].dropFirst())!
        if cells[1] >= "2021", child % 2 == 1, household % 10 < 9 { cells[4] = "h\(household + 1)" }
        return Substring(cells.joined(separator: ","))
      }
    }
    for chain in stride(from: 0, to: 300, by: 20) { #expect(parts(of: chain...chain + 19, moved).count == 1) }
  }

  @Test func `children without a household are split each on its own`() throws {
    let alone = try parts { lines in lines.map { Substring($0.split(separator: ",").prefix(4).joined(separator: ",") + ",") } }
    for child in 0..<300 { #expect(parts(of: child...child, alone).count == 1) }
    #expect(Set(alone.values) == Set(SplitPart.allCases))
    #expect((0..<150).contains { parts(of: 2 * $0...2 * $0 + 1, alone).count > 1 }, "siblings are not known to be siblings")
  }
}
