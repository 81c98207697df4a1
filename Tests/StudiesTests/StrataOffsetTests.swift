import Foundation
import Modeling
import Testing

@testable import Studies

struct StrataOffsetTests {
  /// Children of two grades and sexes in two years; row r is of the grade r mod 2, the sex r / 2 mod 2 and the year r / 4 mod 2.
  private func panel(rows: Int) throws -> Panel {
    let lines = (0..<rows).map {
      "\(String(format: "c%04d", $0)),\(2020 + $0 / 4 % 2),\(1 + $0 % 2),\($0 / 2 % 2 == 0 ? "f" : "m")"
    }
    return try TinyPanel.make(items: "", roster: (["child,year,grade,sex"] + lines).joined(separator: "\n"))
  }

  private func logit(_ p: Double) -> Double { log(p / (1 - p)) }

  private func offset(_ outcome: (Int) -> Double, positions: [Int]? = nil, byYear: Bool = false) throws -> StrataOffset {
    let cohort = TinyPanel.cohort(Array(0..<400), (0..<400).map(outcome))
    return StrataOffset(cohort, positions: positions ?? Array(0..<400), panel: try panel(rows: 400), byYear: byYear)
  }

  @Test func `a stratum is shrunk by forty events at the overall rate`() throws {
    // Everybody of the grade 1 and sex f has the outcome: 100 of 400, so that the rate is 1/4 and 40 events come with 160 rows.
    let offset = try offset { $0 % 4 == 0 ? 1 : 0 }
    #expect(abs(offset(0) - logit(140.0 / 260)) < 1e-12)
    for row in 1...3 as ClosedRange<Int32> { #expect(abs(offset(row) - logit(40.0 / 260)) < 1e-12) }
  }

  @Test func `years are told apart only when asked for`() throws {
    // Events come in the second year only: 100 of 400 again, 50 of 50 in two of its four strata.
    let outcome = { (row: Int) in row / 4 % 2 == 1 && row % 2 == 0 ? 1.0 : 0 }
    let both = try offset(outcome), each = try offset(outcome, byYear: true)
    #expect(both(0) == both(4) && abs(both(0) - logit((50 + 40.0) / (100 + 160))) < 1e-12)
    #expect(abs(each(4) - logit((50 + 40.0) / (50 + 160))) < 1e-12 && abs(each(0) - logit(40.0 / (50 + 160))) < 1e-12)
  }

  @Test func `the same rate everywhere is the overall rate, whatever the shrinkage`() throws {
    let offset = try offset({ $0 / 8 % 5 == 0 ? 1 : 0 }, byYear: true)
    for row in 0..<8 as Range<Int32> { #expect(abs(offset(row) - logit(0.2)) < 1e-12) }
  }

  @Test func `a stratum without a training row has the overall rate`() throws {
    // Trained on the grade 1 alone, of which every second child has the outcome.
    let positions = (0..<400).filter { $0 % 2 == 0 }
    let offset = try offset({ $0 % 4 == 0 ? 1 : 0 }, positions: positions)
    #expect(abs(offset(1) - logit(0.5)) < 1e-12 && offset(0) > offset(1) && offset(2) < offset(1))
  }

  @Test func `outcomes of other rows say nothing`() throws {
    let positions = Array(0..<200)
    let outcome = { (row: Int) in row % 3 == 0 ? 1.0 : 0 }
    let one = try offset(outcome, positions: positions), other = try offset({ $0 < 200 ? outcome($0) : 1 }, positions: positions)
    for row in 0..<8 as Range<Int32> { #expect(one(row) == other(row)) }
  }
}
