import Disclosure
import Foundation
import Testing

struct AnonymityTests {
  /// g, h, n, c of 30 records; n is a number with the values 0, 1, 4, 9.
  private static let records = """
    b31z a21z a10y b14z a31x a21x b10x b11x a11x a21x a11y b11y a11x b29z a31x b21y b14y a11x b20z b24z a20z a31x a21z b31y a31y a20x b39y a21z a21y a11z
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0) }

  private func item(_ column: Int, _ scale: SensitiveItem.Scale) -> SensitiveItem {
    let levels = Set(Self.records.map { $0[column] }).sorted()
    return SensitiveItem(values: places(column, levels), levels: levels.count, scale: scale)
  }

  private func places(_ column: Int, _ levels: [Character]) -> [Int] { Self.records.map { levels.firstIndex(of: $0[column]) ?? 0 } }

  private func figures(_ identifiers: [Int], _ item: SensitiveItem?) -> Anonymity {
    let columns = identifiers.map { k in places(k, Set(Self.records.map { $0[k] }).sorted()) }
    return Anonymity(identifiers: columns, records: Self.records.count, sensitive: item, threshold: 4)
  }

  // pycanon 1.3.6: k_anonymity, l_diversity, entropy_l_diversity, t_closeness, alpha_k_anonymity.
  @Test func `figures of an ordered item are those of pycanon`() throws {
    let one = figures([0], item(2, .ordered)), two = figures([0, 1], item(2, .ordered))
    let a = try #require(one.diversity), b = try #require(two.diversity)
    #expect(
      one.k == 12 && a.l == 2 && a.entropyL == 1 && abs(a.t - 0.11666666666666664) < 1e-14 && abs(a.alpha - 0.8333333333333334) < 1e-15)
    #expect(two.k == 3 && b.l == 1 && b.entropyL == 1 && abs(b.t - 0.19999999999999998) < 1e-14 && b.alpha == 1)
  }

  @Test func `figures of an unordered item are those of pycanon`() throws {
    let a = try #require(figures([0], item(3, .unordered)).diversity), b = try #require(figures([0, 1], item(3, .unordered)).diversity)
    #expect(a.l == 3 && a.entropyL == 2 && abs(a.t - 0.2) < 1e-14 && a.alpha == 0.5)
    #expect(b.l == 2 && b.entropyL == 1 && abs(b.t - 0.41666666666666663) < 1e-14 && b.alpha == 0.75)
  }

  @Test func `classes, records alone and records in small classes are counted`() {
    let figures = Anonymity(identifiers: [[0, 0, 0, 1, 1, 2], [0, 0, 0, 0, 0, 1]], records: 6, sensitive: nil, threshold: 3)
    #expect(
      figures.classes == 3 && figures.k == 1 && figures.uniqueRecords == 1 && figures.recordsBelowThreshold == 3 && figures.diversity == nil
    )
  }

  @Test func `values that are equally frequent give their whole number`() {
    for count in 1...12 {
      let item = SensitiveItem(values: Array(0..<count), levels: count, scale: .unordered)
      #expect(Anonymity(identifiers: [], records: count, sensitive: item, threshold: 10).diversity?.entropyL == count)
    }
  }

  @Test func `without records nothing has a smallest class`() {
    let figures = Anonymity(identifiers: [[]], records: 0, sensitive: SensitiveItem(values: [], levels: 0, scale: .ordered), threshold: 10)
    #expect(figures.k == nil && figures.diversity == nil && figures.classes == 0)
  }

  @Test(arguments: 0..<20) func `the ordered distance is the sum of the differences of the cumulative shares`(seed: Int) throws {
    var draws = Draws(seed)
    let n = 40, levels = 2 + draws.next(30), groups = (0..<n).map { _ in draws.next(4) }, values = (0..<n).map { _ in draws.next(levels) }
    var largest = 0.0
    for group in Set(groups) {
      let own = zip(groups, values).filter { $0.0 == group }.map(\.1)
      let share: ([Int], Int) -> Double = { list, level in Double(list.count { $0 <= level }) / Double(list.count) }
      largest = max(largest, (0..<levels).reduce(0) { $0 + abs(share(own, $1) - share(values, $1)) } / Double(levels - 1))
    }
    let item = SensitiveItem(values: values, levels: levels, scale: .ordered)
    let t = try #require(Anonymity(identifiers: [groups], records: n, sensitive: item, threshold: 10).diversity?.t)
    #expect(abs(t - largest) < 1e-12)
  }
}
