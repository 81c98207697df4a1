import Parallel
import Probability

/// The city as it is made, 年度 by 年度.
struct CitySimulation {
  let settings: SyntheticCity.Settings
  let town: Town
  let system = ItemSystem.shared
  let terms: HazardTerms
  let threads: Int
  private(set) var blocks: [ChildBlock]
  private(set) var scales = HazardScales()
  /// What happened in each year.
  private(set) var summaries: [YearSummary] = []
  /// Whether the hazards of long absence are kept for who asks.
  var keepsHazards = false
  /// Those that were kept.
  private(set) var hazards: [TrueHazard] = []

  init(settings: SyntheticCity.Settings, threads: Int) {
    self.settings = settings
    self.threads = threads
    let town = Town(children: settings.children, seed: settings.seed), system = system
    self.town = town
    terms = HazardTerms(system, nullEffects: settings.nullEffects)
    let children = settings.cohortChildren, size = Self.blockSize
    blocks = Parallel.map(count: (children + size - 1) / size, threads: threads) { block in
      let range = block * size..<min((block + 1) * size, children)
      return ChildBlock(children: range, cohortSize: settings.cohortSize, settings: settings, town: town, system: system)
    }
  }

  /// Few enough children for a small city to keep several threads busy.
  private static let blockSize = 1024

  /// Makes the next year; years come in order, from 1.
  /// - Complexity: O(children × items).
  mutating func advance(to year: Int) {
    let town = town, system = system, terms = terms, settings = settings
    changeEach(&blocks, threads: threads) { $0.begin(year: year, town: town, system: system) }
    if year == 1 { scales.levels = merged { $0.levelMoments(terms, system: system) }.map(\.scale) }
    scales.missedCheckup = checkupScale()
    noteChanges(year: year)
    let scales = scales
    changeEach(&blocks, threads: threads) {
      $0.computeHazards(terms, scales: scales, town: town, system: system, drift: settings.drift)
    }
    if year == 1 { self.scales.constants = constants() }
    drawOutcomes(year: year)
    summaries.append(
      YearSummary(
        year: year, blocks: blocks, constant: self.scales.constants.need, wardOffsets: town.wardOffsets))
    if keepsHazards { hazards += blocks.flatMap { $0.absenceHazards(constant: self.scales.constants.absence) } }
    observe(year: year)
  }

  private mutating func noteChanges(year: Int) {
    let terms = terms, scales = scales, system = system
    changeEach(&blocks, threads: threads) { $0.noteChanges(terms, scales: scales, system: system) }
    if year == 1 { self.scales.changes = [Double](repeating: 1, count: terms.changes) }
    if year == 2 { self.scales.changes = merged { $0.changeMoments(terms) }.map(\.scale.deviation) }
  }

  private mutating func drawOutcomes(year: Int) {
    let constants = scales.constants, town = town, system = system, label = settings.label
    changeEach(&blocks, threads: threads) {
      $0.drawOutcomes(constants: constants)
      $0.computeDetection(town: town, system: system)
    }
    if year == 1 { scales.detection = detectionConstant() }
    let constant = scales.detection
    changeEach(&blocks, threads: threads) {
      $0.drawListings { label == .constant ? CityRates.labelFrequency : Logistic.probability(constant + $0) }
    }
  }

  private mutating func observe(year: Int) {
    let system = system, settings = settings
    let calendar = SupportCalendar(fiscalYear: settings.fiscalYear(year + 1))
    changeEach(&blocks, threads: threads) {
      if settings.leak { $0.leaveTraces(SupportTraces(system), system: system) }
      $0.observe(system: system, settings: settings)
      $0.end(calendar: calendar, isDelivered: year < settings.years)
      $0.now.finish()
    }
  }

  /// The sum over all blocks of one list of moments each, in the order of the blocks.
  private func merged(_ moments: @Sendable (ChildBlock) -> [Moments]) -> [Moments] {
    let parts = Parallel.map(count: blocks.count, threads: threads) { [blocks] in moments(blocks[$0]) }
    return parts.dropFirst().reduce(into: parts[0]) { total, part in
      for k in total.indices { total[k].merge(part[k]) }
    }
  }

  private static let leastDeviation = 1e-3

  private func checkupScale() -> Scale {
    var scale = merged { [$0.checkupMoments()] }[0].scale
    scale.deviation = max(scale.deviation, Self.leastDeviation)
    return scale
  }

  /// The constants at which the mean hazards of the first year are the onset rates.
  private func constants() -> ByOutcome {
    var constants = ByOutcome()
    for outcome in Outcome.allCases {
      constants[outcome] = LogisticConstant(target: CityRates.onset[outcome]).solve(
        parts: blocks.map { $0.now.complete.map { $0[outcome] } }, threads: threads)
    }
    return constants
  }

  /// The constant at which children in need in the first year are found at the label frequency; without any, all children count.
  private func detectionConstant() -> Double {
    var parts = blocks.map { block in zip(block.now.detection, block.now.next).filter { $1.contains(.need) }.map(\.0) }
    if parts.allSatisfy(\.isEmpty) { parts = blocks.map(\.now.detection) }
    return LogisticConstant(target: CityRates.labelFrequency).solve(parts: parts, threads: threads)
  }
}
