import Foundation

@testable import Association

/// A file of reference data.
struct Fixture {
  let columns: [String: [String]]

  init(_ name: String) throws {
    let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name)")
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    columns = Dictionary(uniqueKeysWithValues: lines[0].enumerated().map { j, name in (name, lines.dropFirst().map { $0[j] }) })
  }

  func numbers(_ name: String) -> [Double] { columns[name]!.map { Double($0)! } }

  /// The position of each value among the sorted distinct values.
  func codes(_ name: String) -> [Int32] {
    let levels = Set(columns[name]!).sorted()
    return columns[name]!.map { Int32(levels.firstIndex(of: $0)!) }
  }
}

/// The 600 children of `assoc.csv` with strata grade × sex.
struct Children {
  let fixture: Fixture
  let outcome: [Double]
  let strata: Strata
  /// Twenty clusters, dealt out in turn.
  let clusters = (0..<Int32(600)).map { $0 % 20 }

  init() throws {
    fixture = try Fixture("assoc.csv")
    outcome = fixture.numbers("y")
    strata = Strata(crossing: [fixture.codes("grade"), fixture.codes("sex")])
  }

  var test: StratifiedScoreTest { StratifiedScoreTest(outcome: outcome, strata: strata) }
  var clusteredTest: StratifiedScoreTest {
    StratifiedScoreTest(outcome: outcome, strata: strata, clusters: clusters, clusterCount: 20)
  }

  /// The levels of the household: other, single, two.
  var houseTable: ContingencyTable {
    ContingencyTable(fixture.codes("house"), levels: 3, by: outcome.map { Int32($0) }, levels: 2)
  }
}
