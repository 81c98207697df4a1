import LinearAlgebra
import Parallel

extension AdjustedScoreTest {
  /// Tests items with missing values: those with the same missing rows share a null model.
  func testIncomplete(_ items: [[Double]], _ rows: [Int32]?, threads: Int) -> [AdjustedScore?] {
    let patterns = Dictionary(grouping: items.indices) { item in observed({ items[item][$0].isFinite }, in: rows) }
    let groups = patterns.sorted { $0.value[0] < $1.value[0] }
    let results = Parallel.map(count: groups.count, threads: threads) { k -> [AdjustedScore?] in
      let kept = groups[k].key
      guard kept.count < self.rows, let part = keeping(kept) else { return groups[k].value.map { _ in nil } }
      return part.test(groups[k].value.map { items[$0] }, rows: kept.map { rows?[Int($0)] ?? $0 })
    }
    var all = [AdjustedScore?](repeating: nil, count: items.count)
    for (group, scores) in zip(groups, results) { for (item, score) in zip(group.value, scores) { all[item] = score } }
    return all
  }

  private func observed(_ isKnown: (Int) -> Bool, in rows: [Int32]?) -> [Int32] {
    (0..<Int32(self.rows)).filter { isKnown(Int(rows?[Int($0)] ?? $0)) }
  }

  /// The test with these rows only; nil without events or others among them, or without a fit.
  func keeping(_ kept: [Int32]) -> AdjustedScoreTest? {
    let (y, t) = (kept.map { events[Int($0)] }, kept.map { trials[Int($0)] })
    let happened = y.reduce(0, +)
    guard happened > 0, happened < t.reduce(0, +) else { return nil }
    let columns = (0..<design.columns).map { j in kept.map { design[Int($0), j] } }
    return AdjustedScoreTest(design: Matrix(columns: columns), events: y, trials: t, start: model.coefficients)
  }

  /// Tests the levels of a nominal item together: χ² with as many degrees of freedom as levels add to the covariates.
  /// - Parameters:
  ///   - codes: the level of each row of the table; -1 is missing.
  ///   - rows: where each row of the test stands in the codes; the same place if nil.
  /// - Complexity: O(rows × (levels + columns) + levels³).
  public func test(codes: [Int32], levels: Int, rows: [Int32]? = nil) -> TestStatistic? {
    let kept = observed({ codes[$0] >= 0 }, in: rows)
    guard let part = kept.count == self.rows ? self : keeping(kept) else { return nil }
    return part.joint(kept.map { codes[Int(rows?[Int($0)] ?? $0)] }, levels)
  }

  /// The joint test of levels that are known in every row.
  private func joint(_ codes: [Int32], _ levels: Int) -> TestStatistic? {
    let (n, q) = (self.rows, design.columns)
    var sums = Matrix(rows: q + 2, columns: levels)
    for i in 0..<n {
      let level = Int(codes[i])
      for j in 0...q { sums[j, level] += roots[i] * scaled[i + j * n] }
      sums[q + 1, level] += roots[i] * roots[i]
    }
    var V = Matrix(rows: levels, columns: levels)
    let products = (0..<levels).map { level in (0..<q).map { sums[$0, level] } }
    for a in 0..<levels {
      let solved = inverse.solve(products[a])
      for b in 0..<levels { V[b, a] = (a == b ? sums[q + 1, a] : 0) - zip(products[b], solved).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    for a in 0..<levels where V[a, a] <= Self.determined * sums[q + 1, a] { for b in 0..<levels { (V[a, b], V[b, a]) = (0, 0) } }
    let form = QuadraticForm(V)
    return form.rank > 0 ? .chiSquare(form.value(at: (0..<levels).map { sums[q, $0] }), form.rank) : nil
  }
}
