import Modeling
import Parallel
import Scorecards

/// Makes a points card from the training rows of a cohort: bins, stability selection, non-negative path, points.
struct CardTraining {
  let cohort: Cohort
  let parts: StudyParts
  let features: CandidateFeatures
  let plan: StudyPlan
  let threads: Int

  /// A feature enters a half sample's path only while its slope is this many standard errors above noise, so that places that no signal
  /// fills stay empty instead of going to the luckiest noise.
  private static let noiseFloor = 1.0
  /// A candidate of whose variance the stronger ones leave less than this says nothing of its own.
  private static let ownShare = 1e-3
  /// Events of the smallest training set that a card is made from.
  static let fewestEvents = 50

  /// Trains a card on these candidates; nil when none of them is stable enough to carry one.
  /// - Complexity: O(rows × candidates²) for about thirty passes.
  func card(of candidates: [CardCandidate]) throws -> CardModel? {
    let (all, train, calibrate, test) = try bins(of: candidates)
    guard !all.isEmpty else { return nil }
    let outcome = parts.train.map { cohort.outcome[$0] }, offset = strataOffset()
    let every = [train, calibrate, test].map { BinnedDesign(all, codes: $0, rows: $0.first?.count ?? 0) }
    let own = ownColumns(try LogisticRows(every[0], outcome: outcome, offset: offset, threads: threads), all)
    let designs = every.map { $0.selecting(own) }, binned = own.map { all[$0] }
    let rows = try LogisticRows(designs[0], outcome: outcome, offset: offset, threads: threads)
    let stability = try StabilitySelection(noiseFloor: Self.noiseFloor, seed: plan.seed).select(rows, groups: households())
    guard !stability.selected.isEmpty else { return nil }
    let chosen = designs.map { $0.selecting(stability.selected) }
    let fit = try NonNegativePath(budget: .items(plan.card.items)).fit(
      chosen[0], outcome: outcome, offset: rows.offset, threads: threads)
    let card = try PointsCard(chosen[0].items, coefficients: fit.coefficients, pointsPerDoubling: Double(plan.card.pointsPerDoubling))
    return CardModel(
      card: card, fit: fit, stability: frequencies(stability, binned), candidates: binned.count, train: chosen[0], calibrate: chosen[1],
      test: chosen[2], cutByBudget: fit.selected.count < stability.selected.count,
      aliased: all.indices.filter { !own.contains($0) }.map { all[$0].feature.name })
  }

  /// The candidates that are not copies of stronger ones, in their order.
  private func ownColumns(_ rows: LogisticRows, _ items: [BinnedItem]) -> [Int] {
    let byStrength = items.indices.sorted { (items[$1].informationValue, $0) < (items[$0].informationValue, $1) }
    let quadratic = rows.quadratic(at: rows.nullPoint()).quadratic
    return quadratic.independentColumns(inOrder: byStrength, tolerance: Self.ownShare).sorted()
  }

  /// The binned candidates and their codes in the three parts; candidates that say nothing are left out.
  private func bins(of candidates: [CardCandidate]) throws -> ([BinnedItem], [[UInt8]], [[UInt8]], [[UInt8]]) {
    let target = try BinningTarget(outcome: cohort.outcome, rows: .indices(parts.train))
    let subsets = [parts.train, parts.calibrate, parts.test].map(RowSubset.indices)
    let results = Parallel.map(count: candidates.count, threads: threads) { index -> Result<(BinnedItem, [[UInt8]])?, any Error> in
      Result {
        let column = features.column(candidates[index], rows: cohort.rows)
        let item = try OptimalBinning().bin(column, against: target)
        return item.isCandidate ? (item, try subsets.map { try item.codes(of: column, rows: $0) }) : nil
      }
    }
    let kept = try results.compactMap { try $0.get() }
    return (kept.map(\.0), kept.map { $0.1[0] }, kept.map { $0.1[1] }, kept.map { $0.1[2] })
  }

  /// Per training row, the log odds of its grade, sex and year, so that the card says what an item adds to these.
  private func strataOffset() -> [Double] {
    let offset = StrataOffset(cohort, positions: parts.train, panel: features.panel, byYear: true)
    return parts.train.map { offset(cohort.rows[$0]) }
  }

  private func households() -> [Int32] { parts.train.map { features.panel.facts.household.codes[Int(cohort.rows[$0])] } }

  private func frequencies(_ stability: StabilityResult, _ items: [BinnedItem]) -> [(feature: String, frequency: Double)] {
    zip(items, stability.frequencies).map { (feature: $0.feature.name, frequency: $1) }.sorted {
      ($1.frequency, $0.feature) < ($0.frequency, $1.feature)
    }
  }
}

extension Scorecards.Feature {
  /// The name in results and rule files.
  var name: String { ItemAspect(rawValue: kind.rawValue)!.name(of: item) }
}
