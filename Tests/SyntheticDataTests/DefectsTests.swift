import Testing
@testable import SyntheticData

@Suite struct DefectsTests {
  @Test func `as many rows are broken as were asked for, spread over registers`() {
    let defects = Defects(count: 20, rows: 1000, seed: 1).all
    #expect(defects.count == 20)
    #expect(Set(defects.map { "\($0.register) \($0.row)" }).count == 20)
    #expect(Set(defects.map(\.register)).count == 8)
    #expect(Set(defects.map(\.kind)).count == 4)
  }

  @Test func `the lines that truth names are broken in the way it says, and no others`() throws {
    let files = try TestCity.files(.init(children: 900, seed: 11, defects: 8), threads: 2)
    let clean = try TestCity.files(.init(children: 900, seed: 11, defects: 0), threads: 2)
    let defects = Defects(count: 8, rows: TestCity.rows("registers/roster.csv").count - 1, seed: 11).all
    let truth = String(decoding: files["truth.json"]!, as: UTF8.self)
    for defect in defects {
      let rows = TestCity.rows(defect.register.path, of: files), good = TestCity.rows(defect.register.path, of: clean)
      let column = defect.item.map { id in 2 + defect.register.items.firstIndex { $0.id == id }! } ?? 0
      #expect(rows[defect.row + 1][column] == defect.text)
      #expect(zip(rows, good).count { $0 != $1 } == 1)
      #expect(truth.contains("{\"file\": \"\(defect.register.path)\", \"line\": \(defect.row + 2), \"kind\": \"\(defect.kind.rawValue)\"}"))
    }
  }
}
