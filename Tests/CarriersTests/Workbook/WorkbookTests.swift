import Scoring
import Testing

@testable import Carriers

struct WorkbookTests {
  private func source(_ rule: ScoringRule) -> CarrierSource { CarrierSource(rule: rule, sha256: String(repeating: "0", count: 64)) }

  private func record(_ number: Int, _ rule: ScoringRule) -> WorkbookRecord {
    WorkbookRecord(key: "R\(number)", cells: rule.columns.map { _ in "" })
  }

  @Test func `the same rule gives the same bytes`() throws {
    let rule = try WorkbookSample.rule()
    let one = try Carrier.xlsx.carry(source(rule)), two = try Carrier.xlsx.carry(source(rule))
    #expect(one.files == two.files && one.files.map(\.name) == ["rule.xlsx"] && one.files[0].bytes.starts(with: Array("PK".utf8)))
    #expect(one.notes.count > 3 && one.notes.allSatisfy { $0.ja.hasSuffix("。") && $0.en.hasSuffix(".") })
  }

  @Test func `many children are split over workbooks`() throws {
    let rule = try WorkbookSample.rule()
    let records = (0..<3).map { record($0, rule) }
    #expect(try Carrier.workbooks(source(rule), records: records, date: nil).files.map(\.name) == ["rule-001.xlsx"])
    #expect(Workbook.parts(of: 5_001).map(\.count) == [2_500, 2_500, 1])
  }

  @Test func `a number with more digits than a cell keeps is refused`() throws {
    let rule = try WorkbookSample.rule { inputs, _ in inputs[1].values!.range!.high = "1000000000000000" }
    #expect(throws: CarrierError.notExpressible(carrier: .xlsx, field: "inputs[abs_days]")) { try Carrier.xlsx.carry(source(rule)) }
  }

  @Test func `an item over more years than conditions can be nested is refused`() throws {
    let rule = try WorkbookSample.rule { _, items in
      items[4].feature = .years(Array(repeating: "aid_2023", count: 51), values: ["1"])
    }
    #expect(throws: CarrierError.notExpressible(carrier: .xlsx, field: "items[aid].feature.inputs")) {
      try Carrier.xlsx.carry(source(rule))
    }
  }

  @Test func `a formula longer than a cell holds is refused by its field`() throws {
    let rule = try WorkbookSample.rule { inputs, items in
      inputs[4].values!.accepted = (0..<5_000).map { "c\($0)" }
      items[3].bins = [RuleBin(values: inputs[4].values!.accepted!, points: 1)]
    }
    #expect(throws: CarrierError.notExpressible(carrier: .xlsx, field: "items[household]")) { try Carrier.xlsx.carry(source(rule)) }
  }
}
