import Testing

@testable import Association

struct MultiplicityTests {
  /// The p-values of Benjamini and Hochberg 1995 with a tie, a zero and a test that was not made.
  private static let pValues: [Double?] = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1, 0.0201, 0, nil
  ]

  // R 4.2.2: p.adjust(p, method); compared with statsmodels. Agreement is to the last digit printed.
  @Test(arguments: [
    (
      Multiplicity.holm,
      [0.0016, 0.006, 0.0266, 0.1235, 0.2412, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1, 0.2412, 0]
    ),
    (.hochberg, [0.0016, 0.006, 0.0266, 0.1235, 0.2211, 0.2682, 0.2682, 0.2752, 0.3213, 1, 1, 1, 1, 1, 1, 0.2211, 0]),
    (.hommel, [0.0016, 0.006, 0.0266, 0.095, 0.1608, 0.1946, 0.2086, 0.2408, 0.3213, 1, 1, 1, 1, 1, 1, 0.1608, 0]),
    (.bonferroni, [0.0017, 0.0068, 0.0323, 0.1615, 0.3417, 0.4726, 0.5066, 0.5848, 0.7803, 1, 1, 1, 1, 1, 1, 0.3417, 0]),
    (
      .benjaminiHochberg,
      [
        0.00085, 0.00226666666666667, 0.008075, 0.0323, 0.0488142857142857, 0.0562888888888889, 0.0562888888888889, 0.05848,
        0.0709363636363636, 0.459, 0.557338461538462, 0.69445, 0.73984, 0.8064375, 1, 0.0488142857142857, 0
      ]
    ),
    (
      .benjaminiYekutieli,
      [
        0.00292361964424464, 0.00779631905131905, 0.0277743866203241, 0.111097546481296, 0.167899299569478, 0.193608589774423,
        0.193608589774423, 0.201145031524032, 0.243989348492417, 1, 1, 1, 1, 1, 1, 0.167899299569478, 0
      ]
    )
  ])
  func `adjusted p-values are those of R`(method: Multiplicity, expected: [Double]) {
    let adjusted = method.adjusted(Self.pValues)
    #expect(adjusted.count == 18 && adjusted[17] == nil)
    for (got, want) in zip(adjusted, expected) { #expect(abs((got ?? .nan) - want) <= 1e-15, "\(method)") }
  }

  @Test(arguments: Multiplicity.allCases)
  func `adjusted p-values keep their order, are not smaller, and at most one`(method: Multiplicity) {
    for seed in UInt64(1)...20 {
      let p = RandomSample(seed: seed, rows: 30).measurement.filter { !$0.isNaN }.map { min(abs($0) / 4, 1) }
      let adjusted = method.adjusted(p)
      let order = p.indices.sorted { p[$0] < p[$1] }
      for (a, b) in zip(order, order.dropFirst()) { #expect(adjusted[a] <= adjusted[b]) }
      for (a, b) in zip(p, adjusted) { #expect(b >= a && b <= 1) }
    }
  }

  @Test(arguments: Multiplicity.allCases)
  func `one p-value stays as it is, and none stays none`(method: Multiplicity) {
    #expect(method.adjusted([0.03]) == [0.03] && method.adjusted([Double]()).isEmpty)
    #expect(method.adjusted([nil, 0.2, .nan]) == [nil, 0.2, nil])
  }

  @Test func `p-values outside the unit interval are refused`() {
    #expect(throws: AssociationError.pValueOutOfRange(position: 2)) { try Multiplicity.check([0.1, 1.2]) }
    #expect(throws: AssociationError.pValueOutOfRange(position: 1)) { try Multiplicity.check([.nan]) }
    #expect(throws: Never.self) { try Multiplicity.check([0, 1, nil]) }
  }

  @Test(arguments: UInt64(1)...200)
  func `Hommel's adjustment is that of Wright's algorithm, and the methods stand in their order`(seed: UInt64) {
    let p = RandomSample(seed: seed, rows: 3 + Int(seed) % 40).measurement.filter { !$0.isNaN }.map { min(abs($0 * $0) / 6, 1) }
    let hommel = Multiplicity.hommel.adjusted(p)
    #expect(zip(hommel, wright(p)).allSatisfy { abs($0 - $1) <= 1e-15 })
    let order: [Multiplicity] = [.bonferroni, .holm, .hochberg, .hommel, .benjaminiHochberg]
    for (stricter, milder) in zip(order, order.dropFirst()) {
      #expect(zip(stricter.adjusted(p), milder.adjusted(p)).allSatisfy { $0 >= $1 - 1e-15 }, "\(stricter), \(milder)")
    }
    let turned = Array(p.reversed())
    for method in Multiplicity.allCases { #expect(method.adjusted(turned) == method.adjusted(p).reversed()) }
  }

  /// The closed form of Wright, Biometrics 48 (1992) 1005–1013, in O(m²).
  private func wright(_ unsorted: [Double]) -> [Double] {
    let order = unsorted.indices.sorted { unsorted[$0] < unsorted[$1] }
    let p = order.map { unsorted[$0] }, m = p.count
    var q = [Double](repeating: p.indices.map { Double(m) * p[$0] / Double($0 + 1) }.min() ?? 1, count: m)
    var best = q
    for size in stride(from: m - 1, through: 2, by: -1) {
      let small = m - size + 1
      let tail = (2...size).map { Double(size) * p[small + $0 - 2] / Double($0) }.min() ?? 1
      for i in 0..<small { q[i] = min(Double(size) * p[i], tail) }
      for i in small..<m { q[i] = q[small - 1] }
      for i in best.indices { best[i] = max(best[i], q[i]) }
    }
    var result = p
    for (k, i) in order.enumerated() { result[i] = min(max(best[k], p[k]), 1) }
    return result
  }
}
