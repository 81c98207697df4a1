import Foundation
import Modeling
import Probability
import Testing

@testable import Studies

struct CollinearityStepTests {
  /// Columns as items of 200 children in one year; the last is a category.
  private func groups(_ columns: KeyValuePairs<String, [Double]>) throws -> [CollinearGroup] {
    let names = columns.map(\.key)
    let dictionary = (names.map { "\($0),roster,item,number,,," } + ["kind,roster,item,category,,,"]).joined(separator: "\n")
    // Whole numbers, so that nothing is lost in the file.
    let rows = (0..<200).map { row in
      "c\(row),2020,1,f,\(columns.map { String(Int(($0.value[row] * 1e6).rounded())) }.joined(separator: ",")),\(row % 2 == 0 ? "a" : "b")"
    }
    let header = (["child,year,grade,sex"] + names + ["kind"]).joined(separator: ",")
    let panel = try TinyPanel.make(items: dictionary, roster: ([header] + rows).joined(separator: "\n"))
    return try CollinearityStep(panel: panel, landmark: TinyPanel.yearEnd, threads: 1).groups(panel.items, rows: Array(0..<200))
  }

  /// Columns of mean 0 and variance 1 without any correlation.
  private func independent(_ count: Int) -> [[Double]] {
    var random = RandomStream(seed: 5, stream: 1), columns: [[Double]] = []
    for _ in 0..<count {
      var x = (0..<200).map { _ in random.normal() }
      let mean = x.reduce(0, +) / 200
      x = x.map { $0 - mean }
      for other in columns {
        let dot = zip(x, other).reduce(0) { $0 + $1.0 * $1.1 } / 200
        x = zip(x, other).map { $0 - dot * $1 }
      }
      let deviation = (x.reduce(0) { $0 + $1 * $1 } / 200).squareRoot()
      columns.append(x.map { $0 / deviation })
    }
    return columns
  }

  /// A column whose correlations with the first two are `r` and 0.
  private func blend(_ r: Double, _ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { r * $0 + (1 - r * r).squareRoot() * $1 } }

  @Test(arguments: [(0.89, 0), (0.91, 1), (-0.91, 1)]) func `items are nearly the same from a correlation of nine tenths on`(
    r: Double, count: Int
  )
    throws
  {
    let x = independent(2)
    let groups = try groups(["a": x[0], "b": blend(r, x[0], x[1]).map { 3 * $0 + 7 }])
    #expect(groups.count == count && groups.allSatisfy { $0.items == ["a", "b"] })
    // Values stand in the file with six decimals.
    #expect(groups.allSatisfy { abs($0.correlation - abs(r)) < 1e-5 })
  }

  @Test func `a chain is one group, with the weakest of the links that hold it together`() throws {
    let x = independent(3)
    // a and b correlate at .98, b and c at .92, a and c at .90 · less than either link.
    let b = x[0], a = blend(0.98, b, x[1]), c = blend(0.92, b, x[2])
    let groups = try groups(["a": a, "b": b, "c": c])
    #expect(groups.map(\.items) == [["a", "b", "c"]] && abs(groups[0].correlation - 0.92) < 1e-5, "six decimals in the file")
  }

  @Test func `two pairs are two groups`() throws {
    let x = independent(4)
    let groups = try groups(["a": x[0], "b": x[1], "a2": blend(0.95, x[0], x[2]), "b2": blend(0.93, x[1], x[3])])
    #expect(groups.map(\.items) == [["a", "a2"], ["b", "b2"]])
    #expect(abs(groups[0].correlation - 0.95) < 1e-5 && abs(groups[1].correlation - 0.93) < 1e-5, "six decimals in the file")
  }

  @Test func `one number cannot go with another, and categories take no part`() throws {
    #expect(try groups(["a": independent(1)[0]]).isEmpty)
    let halves = (0..<200).map { $0 % 2 == 0 ? 0.0 : 1 }
    #expect(try groups(["a": halves, "b": independent(2)[1]]).isEmpty, "the category is the same as a")
  }
}
