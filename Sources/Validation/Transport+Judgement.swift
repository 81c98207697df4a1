import Regression

extension Transport {
  /// The share of a town's children that a rule must score before anything is said of it there.
  public static let leastScoredShare = 0.5

  /// Applies a rule to the children of a town.
  /// - Complexity: O(rows × items²) an iteration of the refit, and O(replicates × rows) for the limits of the area with clusters.
  /// - Throws: `ValidationError` about the rows.
  public init(_ rows: TransportRows, settings: TransportSettings = TransportSettings()) throws(ValidationError) {
    let (scored, unscored) = try rows.scored()
    let events = Int(scored.outcome.reduce(0, +))
    let fits = TransportFits(scored, threads: settings.threads)
    self.init(
      rows: scored.outcome.count, events: events, area: nil, eventsNeeded: fits.eventsNeeded, options: fits.options,
      chosen: Self.chosen(fits, settings), verdict: .notEnoughEvidence)
    (self.unscored, missingItems, areaFloor, largest) = (unscored, rows.missingItems, settings.areaFloor, fits.largest)
    if events > 0, events < scored.outcome.count { try judgeRanking(scored, settings) }
    refitArea = try fits.refitted.map { η throws(ValidationError) in try AreaUnderCurve(outcome: scored.outcome, score: η).estimate }
    verdict = reason.verdict
  }

  /// The least change that is not refuted, in the order none, intercept, slope, refit; nil where one cannot be tested.
  private static func chosen(_ fits: TransportFits, _ settings: TransportSettings) -> Change? {
    fits.largest == nil || fits.options.dropLast().contains { $0.pValue == nil }
      ? nil : fits.options.first { $0.pValue.map { $0 >= settings.significance } ?? true }?.change
  }

  private mutating func judgeRanking(_ rows: TransportRows, _ settings: TransportSettings) throws(ValidationError) {
    let ranking = try Ranking(outcome: rows.outcome, score: rows.logit)
    let curve = try AreaUnderCurve(ranking)
    let clusters = rows.clusters.map(ClusterCodes.compact)
    guard let clusters, clusters.count > 1 else {
      area = Estimate(value: curve.estimate, standardError: curve.standardError)
      areaInterval = curve.standardError.isNaN ? nil : try curve.interval()
      return
    }
    let bootstrap = try ClusterBootstrap(
      clusters: clusters.codes, clusterCount: clusters.count, replicates: settings.replicates, seed: settings.seed)
    let weighted = WeightedRanking(ranking, clusters: clusters.codes)
    let areas = bootstrap.distribution(threads: settings.threads) { [WeightedRanking.area(weighted.sums($0))] }
    let limits = try PercentileInterval(areas.map { $0[0] })
    area = Estimate(value: curve.estimate, standardError: limits?.standardError ?? .nan)
    areaInterval = limits?.interval
  }
}
