extension StratifiedScoreTest {
  /// How often a case has a higher value than a control of its stratum; nil when no stratum has both.
  /// - Complexity: O(rows × log cases): the cases of a stratum are sorted, its controls looked up.
  public func areaUnderCurve(of x: [Double]) -> AdjustedAreaUnderCurve? {
    precondition(x.count == layout.rows, "an item has as many values as the outcome")
    var placements = PlacementSums()
    for s in 0..<layout.strata {
      placements.add(cases: values(of: x, cell: 2 * s + 1), controls: values(of: x, cell: 2 * s))
    }
    return placements.area
  }

  /// The table exposed × event of each stratum, where a value above `threshold` is exposure.
  /// - Complexity: O(rows).
  public func fourfoldTables(of x: [Double], exposedAbove threshold: Double = 0) -> [FourfoldTable] {
    precondition(x.count == layout.rows, "an item has as many values as the outcome")
    var counts = [Double](repeating: 0, count: 2 * (layout.leftOut + 2))
    for i in 0..<x.count where x[i].isFinite { counts[2 * Int(layout.cells[i]) + (x[i] > threshold ? 1 : 0)] += 1 }
    return (0..<layout.strata).map { s in
      FourfoldTable(
        exposedEvents: counts[4 * s + 3], exposedOthers: counts[4 * s + 1],
        unexposedEvents: counts[4 * s + 2], unexposedOthers: counts[4 * s])
    }
  }

  /// The table exposed × event of all strata together, for crude measures and likelihood ratios.
  /// - Complexity: O(rows).
  public func crudeTable(of x: [Double], exposedAbove threshold: Double = 0) -> FourfoldTable {
    fourfoldTables(of: x, exposedAbove: threshold).reduce(
      FourfoldTable(exposedEvents: 0, exposedOthers: 0, unexposedEvents: 0, unexposedOthers: 0)
    ) { sum, table in
      FourfoldTable(
        exposedEvents: sum.exposedEvents + table.exposedEvents, exposedOthers: sum.exposedOthers + table.exposedOthers,
        unexposedEvents: sum.unexposedEvents + table.unexposedEvents, unexposedOthers: sum.unexposedOthers + table.unexposedOthers)
    }
  }

  private func values(of x: [Double], cell: Int) -> [Double] {
    layout.rowsByCell[layout.cellStarts[cell]..<layout.cellStarts[cell + 1]].lazy.map { x[Int($0)] }.filter(\.isFinite)
  }
}

extension AdjustedAreaUnderCurve {
  /// How often a child of the second group has a higher value than one of the first, by stratum; nil when no stratum has both.
  /// - Complexity: O(values).
  public init?(_ strata: [GroupedValues]) {
    var placements = PlacementSums()
    for values in strata { placements.add(values) }
    guard let area = placements.area else { return nil }
    self = area
  }
}

/// Sums over strata from which the adjusted area and its standard error follow.
private struct PlacementSums {
  var pairs = 0.0
  var wins = 0.0
  var cases = 0.0
  var controls = 0.0
  /// Σ m², Σ m² V and Σ m² V² over cases (controls), m being the number of opponents and V the placement.
  var ofCases = SIMD3<Double>.zero
  var ofControls = SIMD3<Double>.zero

  mutating func add(cases: [Double], controls: [Double]) {
    guard !cases.isEmpty, !controls.isEmpty else { return }
    let (n1, n0) = (Double(cases.count), Double(controls.count))
    let fewer = cases.count <= controls.count
    let (small, large) = placements(of: fewer ? cases : controls, among: fewer ? controls : cases)
    pairs += n1 * n0
    self.cases += n1
    self.controls += n0
    let wins = small.reduce(0, +)
    self.wins += fewer ? wins : n1 * n0 - wins
    let ofCases = fewer ? small : large.map { n0 - $0 }
    let ofControls = fewer ? large : small.map { n1 - $0 }
    for m in ofCases { self.ofCases += SIMD3(n0 * n0, n0 * m, m * m) }
    for m in ofControls { self.ofControls += SIMD3(n1 * n1, n1 * m, m * m) }
  }

  mutating func add(_ values: GroupedValues) {
    let (n1, n0) = (values.size(ofGroup: 1), values.size(ofGroup: 0))
    guard n1 > 0, n0 > 0 else { return }
    pairs += n1 * n0
    cases += n1
    controls += n0
    var (casesBelow, controlsBelow) = (0.0, 0.0)
    for k in values.values.indices {
      let (e, o) = (values.count(k, group: 1), values.count(k, group: 0))
      let (won, lost) = (controlsBelow + o / 2, n1 - casesBelow - e / 2)
      wins += e * won
      ofCases += e * SIMD3(n0 * n0, n0 * won, won * won)
      ofControls += o * SIMD3(n1 * n1, n1 * lost, lost * lost)
      casesBelow += e
      controlsBelow += o
    }
  }

  /// For each of `few`, how many of `many` lie below it (ties one half); for each of `many`, how many of `few` lie above it.
  private func placements(of few: [Double], among many: [Double]) -> (few: [Double], many: [Double]) {
    let sorted = few.sorted()
    var above = [Double](repeating: 0, count: many.count)
    var gains = [Double](repeating: 0, count: few.count + 1)
    sorted.withUnsafeBufferPointer { sorted in
      for (k, value) in many.enumerated() {
        let low = lowerBound(of: value, in: sorted)
        let high = low < sorted.count && sorted[low] == value ? upperBound(of: value, in: sorted) : low
        gains[low] += 0.5
        gains[high] += 0.5
        above[k] = Double(sorted.count) - Double(low + high) / 2
      }
    }
    for k in 1..<gains.count { gains[k] += gains[k - 1] }
    return (Array(gains.dropLast()), above)
  }

  var area: AdjustedAreaUnderCurve? {
    guard pairs > 0 else { return nil }
    let A = wins / pairs
    let variance = spread(ofCases, A, cases) + spread(ofControls, A, controls)
    return AdjustedAreaUnderCurve(area: A, standardError: variance.squareRoot() / pairs, pairs: pairs)
  }

  /// `n / (n - 1) Σ m² (V - A)²`.
  private func spread(_ sums: SIMD3<Double>, _ A: Double, _ n: Double) -> Double {
    n > 1 ? max(sums.z - 2 * A * sums.y + A * A * sums.x, 0) * n / (n - 1) : 0
  }
}

/// The number of sorted values below `value`.
func lowerBound(of value: Double, in sorted: UnsafeBufferPointer<Double>) -> Int {
  var (low, high) = (0, sorted.count)
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] < value { low = middle + 1 } else { high = middle }
  }
  return low
}

/// The number of sorted values that are not above `value`.
private func upperBound(of value: Double, in sorted: UnsafeBufferPointer<Double>) -> Int {
  var (low, high) = (0, sorted.count)
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] <= value { low = middle + 1 } else { high = middle }
  }
  return low
}
