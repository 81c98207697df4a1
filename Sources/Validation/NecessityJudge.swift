import Parallel
import Regression

/// What models lose against the model with all items, on the test rows.
struct NecessityJudge {
  /// A loss with its limits.
  struct Loss {
    let area: Estimate
    let areaInterval: Interval
    let found: Double
    let foundInterval: Interval?
  }

  private let outcome: [Double]
  private let columns: [[Double]]
  private let clusters: [Int32]
  private let areClustered: Bool
  private let settings: NecessitySettings
  let full: JudgedModel

  init(_ rows: NecessityRows, _ full: [Double], _ settings: NecessitySettings) throws(ValidationError) {
    outcome = rows.test.map { rows.outcome[$0] }
    columns = rows.columns.map { x in rows.test.map { x[$0] } }
    clusters = rows.clusters.map { codes in rows.test.map { codes[$0] } } ?? Array(0..<Int32(rows.test.count))
    areClustered = rows.clusters != nil
    self.settings = settings
    self.full = try JudgedModel(
      LinearPredictor.values(full, columns), outcome: outcome, clusters: clusters, capacity: settings.capacity)
  }

  /// The models of these coefficients on the test rows.
  /// - Complexity: O(models × rows × (items + log rows)).
  func models(_ coefficients: [[Double]]) throws(ValidationError) -> [JudgedModel] {
    let results = Parallel.map(count: coefficients.count, threads: settings.threads) { k in
      Result { () throws(ValidationError) in
        try JudgedModel(
          LinearPredictor.values(coefficients[k], columns), outcome: outcome, clusters: clusters, capacity: settings.capacity)
      }
    }
    var models: [JudgedModel] = []
    for result in results { models.append(try result.get()) }
    return models
  }

  /// The losses of models, judged on the same replicates.
  /// - Complexity: O(replicates × models × rows).
  func losses(_ models: [JudgedModel]) throws(ValidationError) -> [Loss] {
    let replicates = try replicates(models)
    var losses: [Loss] = []
    for (k, model) in models.enumerated() {
      let areas = try PercentileInterval(replicates.map { $0[2 * k] })
      let found = try PercentileInterval(replicates.map { $0[2 * k + 1] })
      let difference = full.area.estimate - model.area.estimate
      let paired = pairedEstimate(model)
      let estimate = areClustered ? Estimate(value: difference, standardError: areas?.standardError ?? .nan) : paired
      losses.append(
        Loss(
          area: estimate, areaInterval: try areClustered ? areas?.interval ?? Self.unknown : paired.interval(),
          found: full.found - model.found, foundInterval: found?.interval))
    }
    return losses
  }

  /// Limits of a loss about which nothing is known.
  private static let unknown = Interval(low: -1, high: 1)

  /// DeLong's standard error of the difference, from the differences of the placements.
  private func pairedEstimate(_ model: JudgedModel) -> Estimate {
    let value = full.area.estimate - model.area.estimate
    var (ofEvents, ofOthers) = (0.0, 0.0)
    for i in outcome.indices {
      let deviation = full.placements[i] - model.placements[i] - value
      if outcome[i] == 1 { ofEvents += deviation * deviation } else { ofOthers += deviation * deviation }
    }
    let variance = DeLong.variance(ofEvents, ofOthers, events: full.area.events, others: full.area.others)
    return Estimate(value: value, standardError: variance.squareRoot())
  }

  /// Of each replicate, for each model the loss of area and of events found at the capacity's share of the rows.
  private func replicates(_ models: [JudgedModel]) throws(ValidationError) -> [[Double]] {
    let count = Int(clusters.max() ?? 0) + 1
    let bootstrap = try ClusterBootstrap(
      clusters: clusters, clusterCount: count, replicates: settings.replicates, seed: settings.seed)
    let sizes = clusters.reduce(into: [Double](repeating: 0, count: count)) { $0[Int($1)] += 1 }
    let share = Double(settings.capacity) / Double(outcome.count)
    return bootstrap.distribution(threads: settings.threads) { counts in
      let capacity = share * zip(counts, sizes).reduce(0) { $0 + $1.0 * $1.1 }
      let whole = full.weighted(counts, capacity: capacity)
      return models.flatMap { model in
        let part = model.weighted(counts, capacity: capacity)
        return [whole.area - part.area, whole.found - part.found]
      }
    }
  }
}
