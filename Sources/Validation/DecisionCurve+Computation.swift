import Parallel
import Probability

extension DecisionCurve {
  /// The curve of predicted probabilities.
  ///
  /// With w = t / (1 − t), each row adds `z = y` or `−w (1 − y)` when its probability reaches t, else 0; the net benefit is the mean of z. Its limits
  /// `mean ± z_{α/2} √V` are pointwise, with `V = G/(G − 1) Σ_g (Σ_{i in g} (zᵢ − z̄))² / n²` over G clusters (rows without clusters: the variance
  /// of a mean). Avoided per 100: `100 (NB − NB of all) / w`. A threshold is left out where the step to it would tell of few children.
  /// - Complexity: O(n log thresholds), with clusters O(n × thresholds).
  /// - Throws: `ValidationError`.
  public init(outcome y: [Double], probability p: [Double], settings: Settings = Settings()) throws(ValidationError) {
    try Check.outcome(y, rows: p.count)
    try Check.probability(p)
    try Check.level(settings.level)
    if let clusters = settings.clusters { try Check.clusters(clusters, rows: p.count) }
    let thresholds = (settings.thresholds ?? Self.usualThresholds(shareOfEvents: y.reduce(0, +) / Double(y.count))).sorted()
    guard thresholds.allSatisfy({ 0..<1 ~= $0 }) else { throw .settingOutOfRange(name: "thresholds") }
    let decisions = Decisions(y, p, thresholds)
    let shown = decisions.kept(smallest: Double(settings.smallest))
    let half = NormalDistribution.standard.upperQuantile((1 - settings.level) / 2)
    points = Parallel.map(count: shown.count, threads: settings.threads) { k in
      let variance = settings.clusters.map { decisions.variance(shown[k], clusters: $0) } ?? decisions.variance(shown[k])
      return decisions.point(shown[k], half: half * variance.squareRoot())
    }
  }
}

/// The events and others whose probability reaches each threshold.
private struct Decisions: Sendable {
  private let y: [Double]
  /// How many of the thresholds each row's probability reaches.
  private let reached: [Int32]
  private let thresholds: [Double]
  private var events: [Double]
  private var others: [Double]
  private let n: Double
  private let totalEvents: Double

  init(_ y: [Double], _ p: [Double], _ thresholds: [Double]) {
    self.y = y
    self.thresholds = thresholds
    reached = p.map { Int32(Self.count($0, thresholds)) }
    (events, others) = (thresholds.map { _ in 0 }, thresholds.map { _ in 0 })
    for i in y.indices where reached[i] > 0 {
      if y[i] == 1 { events[Int(reached[i]) - 1] += 1 } else { others[Int(reached[i]) - 1] += 1 }
    }
    for k in thresholds.indices.dropLast().reversed() {
      events[k] += events[k + 1]
      others[k] += others[k + 1]
    }
    n = Double(y.count)
    totalEvents = y.reduce(0, +)
  }

  /// How many ascending thresholds are at most p.
  private static func count(_ p: Double, _ thresholds: [Double]) -> Int {
    var (low, high) = (0, thresholds.count)
    while low < high {
      let middle = (low + high) / 2
      if thresholds[middle] <= p { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The thresholds between which, and beyond which, lie none or at least `smallest` events, and the same of others.
  func kept(smallest: Double) -> [Int] {
    let isSafe = { (count: Double) in count == 0 || count >= smallest }
    var (kept, eventsBefore, othersBefore) = ([Int](), totalEvents, n - totalEvents)
    for k in thresholds.indices where isSafe(events[k]) && isSafe(others[k]) {
      guard isSafe(eventsBefore - events[k]), isSafe(othersBefore - others[k]) else { continue }
      kept.append(k)
      (eventsBefore, othersBefore) = (events[k], others[k])
    }
    return kept
  }

  private func weight(_ k: Int) -> Double { thresholds[k] / (1 - thresholds[k]) }
  private func netBenefit(_ k: Int) -> Double { events[k] / n - others[k] / n * weight(k) }

  /// The variance of the mean of independent rows.
  func variance(_ k: Int) -> Double {
    let (mean, w) = (netBenefit(k), weight(k))
    let square = { (x: Double) in x * x }
    let unflagged = n - events[k] - others[k]
    let sum = events[k] * square(1 - mean) + others[k] * square(-w - mean) + unflagged * square(mean)
    return sum / (n - 1) / n
  }

  /// The variance of the mean of rows in clusters.
  func variance(_ k: Int, clusters: [Int32]) -> Double {
    let (mean, w) = (netBenefit(k), weight(k))
    var sums = [Double](repeating: 0, count: Int(clusters.max() ?? 0) + 1)
    var occurs = [Bool](repeating: false, count: sums.count)
    for i in y.indices {
      let g = Int(clusters[i])
      sums[g] += (Int(reached[i]) > k ? (y[i] == 1 ? 1 : -w) : 0) - mean
      occurs[g] = true
    }
    let G = Double(occurs.count { $0 })
    return G / (G - 1) * sums.reduce(0) { $0 + $1 * $1 } / (n * n)
  }

  /// The point of a threshold; limits that are not numbers do not exist.
  func point(_ k: Int, half: Double) -> DecisionCurve.Point {
    let (benefit, w) = (netBenefit(k), weight(k))
    let ofAll = totalEvents / n - (n - totalEvents) / n * w
    return DecisionCurve.Point(
      threshold: thresholds[k], netBenefit: benefit, low: half.isFinite ? benefit - half : nil,
      high: half.isFinite ? benefit + half : nil, netBenefitOfAll: ofAll, avoidedPer100: w > 0 ? 100 * (benefit - ofAll) / w : nil)
  }
}
