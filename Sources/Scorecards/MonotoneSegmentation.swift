/// The exact search for the cut points: of all contiguous, monotone segmentations of the pre-bins, the one of the highest information value.
struct MonotoneSegmentation {
  /// A segmentation: the first pre-bin of each segment, and its information value.
  struct Answer: Equatable {
    var starts: [Int]
    var informationValue: Double
  }

  private let rows: [Double]
  private let events: [Double]
  private let observed: EvidenceTotals
  private let overall: EvidenceTotals
  private let settings: BinningSettings

  /// A search over pre-bins; `overall` also counts the rows where the item is missing.
  init(rows: [Double], events: [Double], overall: EvidenceTotals, settings: BinningSettings) {
    self.rows = Self.cumulative(rows)
    self.events = Self.cumulative(events)
    observed = EvidenceTotals(rows: self.rows.last!, events: self.events.last!)
    self.overall = overall
    self.settings = settings
  }

  private var preBins: Int { rows.count - 1 }

  /// The best segmentation in one direction, or nil when not even one segment is large enough.
  ///
  /// `f[k][i][j] = max over h of f[k − 1][h][i] + IV[i, j)`: the best of k segments of which the last is `[i, j)`.
  /// - Complexity: O(pre-bins³ × bins).
  func best(_ direction: RiskDirection) -> Answer? {
    let parts = Grid(side: preBins + 1) { i, j in i < j ? part(i, j) : nil }
    var layers = [Grid<Step?>]()
    layers.append(Grid(side: preBins + 1) { i, j in i == 0 ? parts[i, j].map { Step(value: $0.informationValue, from: nil) } : nil })
    for _ in 1..<max(settings.bins, 1) {
      let before = layers.last!
      layers.append(
        Grid(side: preBins + 1) { i, j in
          guard i > 0, i < j, let last = parts[i, j] else { return nil }
          return extend(before, parts, to: last, start: i, direction)
        })
    }
    return trace(layers)
  }

  private func extend(
    _ before: Grid<Step?>, _ parts: Grid<Part?>, to last: Part, start i: Int, _ direction: RiskDirection
  ) -> Step? {
    var best: Step?
    for h in 0..<i {
      guard let step = before[h, i], let earlier = parts[h, i], earlier.precedes(last, direction) else { continue }
      let value = step.value + last.informationValue
      if value > best?.value ?? -.infinity { best = Step(value: value, from: h) }
    }
    return best
  }

  private func trace(_ layers: [Grid<Step?>]) -> Answer? {
    var best: (layer: Int, start: Int, value: Double)?
    for (k, layer) in layers.enumerated() {
      for i in 0..<preBins {
        guard let step = layer[i, preBins] else { continue }
        if step.value > (best?.value ?? -.infinity) + Self.worthwhileGain { best = (k, i, step.value) }
      }
    }
    guard let best else { return nil }
    var starts = [best.start]
    var (i, j) = (best.start, preBins)
    for k in stride(from: best.layer, to: 0, by: -1) {
      (i, j) = (layers[k][i, j]!.from!, i)
      starts.append(i)
    }
    return Answer(starts: starts.reversed(), informationValue: best.value)
  }

  /// The segment `[i, j)`, or nil when it is too small.
  private func part(_ i: Int, _ j: Int) -> Part? {
    let n = rows[j] - rows[i]
    let e = events[j] - events[i]
    guard n > 0, n >= settings.smallestShare * observed.rows, e >= settings.smallestEvents, n - e >= settings.smallestEvents else {
      return nil
    }
    return Part(
      rate: e / n, evidence: overall.weightOfEvidence(rows: n, events: e, pseudoRows: settings.pseudoRows),
      informationValue: observed.informationValue(rows: n, events: e))
  }

  private static func cumulative(_ values: [Double]) -> [Double] {
    values.reduce(into: [0]) { $0.append($0.last! + $1) }
  }

  /// One bin more must add at least this much: rounding alone never does.
  private static let worthwhileGain = 1e-12

  /// A segment's raw event rate and shrunken evidence, which must both be monotone: then the points are.
  private struct Part {
    var rate: Double
    var evidence: Double
    var informationValue: Double

    func precedes(_ later: Part, _ direction: RiskDirection) -> Bool {
      direction.allows(rate, then: later.rate) && direction.allows(evidence, then: later.evidence)
    }
  }

  private struct Step {
    var value: Double
    var from: Int?
  }

  private struct Grid<Element> {
    private let side: Int
    private let elements: [Element]

    init(side: Int, _ element: (Int, Int) -> Element) {
      self.side = side
      elements = (0..<side * side).map { element($0 / side, $0 % side) }
    }

    subscript(i: Int, j: Int) -> Element { elements[i * side + j] }
  }
}
