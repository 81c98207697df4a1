import Probability
import Regression
import Testing

@testable import Validation

/// 600 audits of a town of 20,000 children not flagged, 1.64 % of them in need, as in the study that the method comes from.
struct HiddenNeedCoverageTests {
  /// Children and need of the strata: 328 of 20,000.
  private static let town: [(children: Int, need: Int)] = [(10_000, 62), (6000, 92), (3000, 92), (1000, 82)]
  private static let audits = 600

  @Test(arguments: [(300, 0.41), (1000, 0.23)])
  func `limits hold the truth in 92 to 97 of 100 audits, and the estimate varies as foreseen`(_ sample: Int, _ spread: Double) throws {
    var (held, sum, squares) = (0, 0.0, 0.0)
    for audit in 0..<Self.audits {
      let need = try HiddenNeed(strata: Self.strata(sample, audit), draws: 4000)
      held += need.interval.low <= 328 && 328 <= need.interval.high ? 1 : 0
      sum += need.children
      squares += need.children * need.children
    }
    let n = Double(Self.audits)
    let deviation = (squares / n - sum / n * sum / n).squareRoot() / 328
    #expect((0.92...0.97).contains(Double(held) / n), "\(Double(held) / n)")
    #expect(abs(sum / n / 328 - 1) < 0.05, "\(sum / n)")
    #expect(abs(deviation - spread) < 0.04, "\(deviation)")
  }

  /// Assessors of sensitivity .85 and specificity .92, measured on 400 and 400 cases.
  @Test func `limits hold the truth when the assessors err`() throws {
    let population = Self.town.map { (children: $0.children, need: $0.need * 3) }
    var held = 0
    for audit in 0..<Self.audits {
      var stream = RandomStream(seed: 8, task: 2, replicate: UInt64(audit))
      let measured = (stream.successes(400, 0.85), stream.successes(400, 0.92))
      let assessment = try Assessment(
        sensitivity: .counted(correct: measured.0, of: 400), specificity: .counted(correct: measured.1, of: 400))
      let strata = Self.strata(1000, audit, population).map { stratum in
        var seen = stratum
        seen.inNeed = stream.successes(stratum.inNeed, 0.85) + stream.successes(stratum.assessed - stratum.inNeed, 0.08)
        return seen
      }
      let need = try HiddenNeed(strata: strata, assessment: assessment, draws: 2000)
      held += need.interval.low <= 984 && 984 <= need.interval.high ? 1 : 0
    }
    #expect((0.92...0.985).contains(Double(held) / Double(Self.audits)), "\(Double(held) / Double(Self.audits))")
  }

  private static func strata(_ sample: Int, _ audit: Int, _ town: [(children: Int, need: Int)] = town) -> [HiddenNeed.Stratum] {
    let draws = SampleDivision(sample, sizes: town.map(\.children), shares: AuditDesign.recommendedShares).draws
    return town.indices.map { h in
      var stream = RandomStream(seed: 7, task: UInt64(h), replicate: UInt64(audit))
      let found = stream.sample(draws[h], below: town[h].children).count { $0 < town[h].need }
      return HiddenNeed.Stratum(lowestScore: Double(h), children: town[h].children, assessed: draws[h], inNeed: found)
    }
  }
}

extension RandomStream {
  /// How many of so many trials succeed.
  fileprivate mutating func successes(_ trials: Int, _ probability: Double) -> Int {
    var count = 0
    for _ in 0..<trials where bernoulli(probability) { count += 1 }
    return count
  }
}
