import Glibc
import Probability
import Testing

@testable import Association

struct FisherExactTestTests {
  // R 4.2.2: fisher.test.
  @Test func `tables of several levels have R's p-value`() {
    let square = ContingencyTable(counts: [[3, 1, 4, 1], [5, 9, 2, 6], [5, 3, 5, 8]])
    #expect(agreeRelatively(FisherExactTest.pValue(of: square), 0.160140492046191, 1e-9))
    let narrow = ContingencyTable(counts: [[2, 8], [7, 3], [5, 6], [9, 1], [4, 4]])
    #expect(agreeRelatively(FisherExactTest.pValue(of: narrow), 0.0220983928928591, 1e-9))
  }

  // mpmath with 30 digits. R 4.2.2, fisher.test(matrix(c(3, 1, 2, 6), 2)), prints 7.218098, 0.3527640 and 546.2288: its roots are rough.
  @Test func `a fourfold table has the exact odds ratio and limits`() {
    let test = ConditionalExactTest([FourfoldTable(exposedEvents: 3, exposedOthers: 2, unexposedEvents: 1, unexposedOthers: 6)])
    #expect(agreeRelatively(test.pValue, 0.222222222222222, 1e-12) && agreeRelatively(test.oddsRatio, 7.218096151645123, 1e-11))
    #expect(agreeRelatively(test.interval().low, 0.35276824339026570, 1e-11))
    #expect(agreeRelatively(test.interval().high, 548.98820137470036, 1e-11))
  }

  @Test(arguments: UInt64(1)...200)
  func `the network counts the tables that enumeration counts, and neither order nor side matters`(seed: UInt64) {
    var random = RandomStream(seed: seed)
    let counts = (0..<3).map { _ in (0..<3).map { _ in Double(random.index(below: 4)) } }
    let table = ContingencyTable(counts: counts)
    guard table.counts.count == 3, table.columnTotals.count == 3 else { return }
    let p = FisherExactTest.pValue(of: table)
    #expect(agreeRelatively(p, enumerated(table), 1e-9))
    #expect(agreeRelatively(FisherExactTest.pValue(of: ContingencyTable(counts: counts.reversed())), p, 1e-11))
    let turned = (0..<3).map { j in counts.map { $0[j] } }
    #expect(agreeRelatively(FisherExactTest.pValue(of: ContingencyTable(counts: turned)), p, 1e-9))
  }

  /// All 3 × 3 tables with the same margins, one after the other.
  private func enumerated(_ table: ContingencyTable) -> Double {
    let (r, c) = (table.rowTotals.map { Int($0) }, table.columnTotals.map { Int($0) })
    var factorials = [1.0]
    for k in 1...40 { factorials.append(factorials[k - 1] * Double(k)) }
    let weight = { (cells: [Int]) in cells.reduce(1.0) { $0 / factorials[$1] } }
    let own = weight(table.counts.joined().map { Int($0) })
    var (all, unlikely) = (0.0, 0.0)
    for a in 0...min(r[0], c[0]) {
      for b in 0...min(r[0] - a, c[1]) {
        for d in 0...min(r[1], c[0] - a) {
          for e in 0...min(r[1] - d, c[1] - b) {
            let cells = [a, b, r[0] - a - b, d, e, r[1] - d - e, c[0] - a - d, c[1] - b - e, c[2] - r[0] + a + b - r[1] + d + e]
            guard cells.allSatisfy({ $0 >= 0 }) else { continue }
            all += weight(cells)
            unlikely += weight(cells) <= own * (1 + 1e-7) ? weight(cells) : 0
          }
        }
      }
    }
    return unlikely / all
  }

  // R 4.2.2: fisher.test(…, workspace = 2e8) of tables whose number of levels, rows or both are large.
  @Test func `tables of many levels, or of rare events among many children, are answered`() {
    let levels: [[Double]] = [
      [2, 1, 0, 3, 1, 0], [0, 2, 1, 0, 1, 3], [1, 0, 4, 1, 0, 1], [0, 1, 0, 2, 2, 0], [3, 0, 1, 0, 1, 1], [0, 2, 0, 1, 0, 4]
    ]
    #expect(agreeRelatively(FisherExactTest.pValue(of: ContingencyTable(counts: levels)), 0.0126231851328825, 1e-9))
    let rare = ContingencyTable(counts: [[1, 300_000], [4, 250_000], [0, 449_000]])
    let p = FisherExactTest.pValue(of: rare)
    #expect(agreeRelatively(p, byMultinomial([(1, 300_001), (4, 250_004), (0, 449_000)], total: 999_005), 1e-9))
  }

  /// The same for five events in three groups, one product of binomial coefficients after the other.
  private func byMultinomial(_ groups: [(events: Int, size: Int)], total: Int) -> Double {
    let choose = { (n: Int, k: Int) in (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) } }
    let sizes = groups.map(\.size)
    let weight = { (k: [Int]) in zip(sizes, k).reduce(1.0) { $0 * choose($1.0, $1.1) } / choose(total, 5) }
    let own = weight(groups.map(\.events))
    var p = 0.0
    for a in 0...5 { for b in 0...5 - a where weight([a, b, 5 - a - b]) <= own * (1 + 1e-7) { p += weight([a, b, 5 - a - b]) } }
    return p
  }

  // Levels of three rows: a table is the likelier the more levels have both outcomes. The distribution of their number in whole numbers (Python).
  @Test func `hundreds of small levels are answered, more than a thousand are not`() {
    let kinds: [(count: Int, row: [Double])] = [(24, [3, 0]), (91, [2, 1]), (58, [1, 2]), (27, [0, 3])]
    let table = ContingencyTable(counts: kinds.flatMap { [[Double]](repeating: $0.row, count: $0.count) })
    #expect(agreeRelatively(FisherExactTest.pValue(of: table), 0.4613489604859097, 1e-9))
    let deep = ContingencyTable(counts: (0..<30_000).map { $0 % 3 == 0 ? [1, 0] : [0, 1] })
    #expect(FisherExactTest.pValue(of: deep) == nil)
  }

  @Test func `more paths than a double counts keep their probability`() {
    let open = TableNetwork.Completions(longest: .infinity, shortest: -.infinity, logarithm: 0)
    var paths = NetworkPaths(logarithm: 0)
    for _ in 0..<1100 {
      var doubled = NetworkPaths()
      for _ in 0..<2 { _ = doubled.append(paths, -log(2), open, 0) }
      paths = doubled.merged
    }
    #expect(paths.count == 1)
    #expect(agreeRelatively(paths.accepted(0, TableNetwork.Completions(longest: 0, shortest: 0, logarithm: 0), 0), 1, 1e-9))
  }

  @Test func `tables that are too large, or hold parts of children, have no exact answer`() {
    let large = ContingencyTable(counts: (0..<5).map { i in (0..<5).map { Double(40 + 7 * i + $0) } })
    let vast = ContingencyTable(counts: (0..<15).map { i in (0..<14).map { Double(90 + (i * $0) % 13) } })
    #expect(FisherExactTest.pValue(of: vast) == nil)
    #expect(FisherExactTest.pValue(of: large) == nil && FisherExactTest.pValue(of: ContingencyTable(counts: [[1.5, 2], [3, 4]])) == nil)
  }

  // R 4.2.2: mcnemar.test(matrix(c(10, 5, 14, 20), 2)) and binom.test(5, 19).
  @Test func `McNemar's tests are those of R`() {
    let test = McNemarTest(14, 5)
    #expect(agreeRelatively(test.test?.statistic, 3.36842105263158, 1e-12) && agreeRelatively(test.test?.pValue, 0.0664574200169311, 1e-11))
    #expect(agreeRelatively(test.exactPValue, 0.063568115234375, 1e-12))
    #expect(McNemarTest(3, 3).test?.statistic == 0 && McNemarTest(0, 0).test == nil && McNemarTest(0, 0).exactPValue == nil)
  }
}
