import DelimitedText
import Probability

/// The registers of a city that has been made, as its offices deliver them.
struct Delivery: Sendable {
  let settings: SyntheticCity.Settings
  let town: Town
  let system: ItemSystem
  let blocks: [ChildBlock]
  let summaries: [YearSummary]
  let threads: Int
  /// Every child and year, in the order in which they were made.
  let rows: [DeliveredRow]
  /// The observed values, by `DeliveredRow.segment`.
  let values: [[Float]]
  let cells: DeliveryCells
  let defects: Defects

  init(simulation: CitySimulation, threads: Int) {
    settings = simulation.settings
    town = simulation.town
    system = simulation.system
    blocks = simulation.blocks
    summaries = simulation.summaries
    self.threads = threads
    rows = DeliveredRow.all(blocks)
    values = blocks.flatMap { $0.history.map(\.values) }
    cells = DeliveryCells(blocks, settings: settings, town: town, system: system)
    defects = Defects(count: settings.defects, rows: rows.count, seed: settings.seed)
  }

  /// Writes the whole study folder.
  func write(to folder: StudyFolder, progress: (Double) -> Void) throws(SyntheticDataError) {
    let file = RegisterFile(folder: folder, threads: threads)
    try writeRoster(file)
    try writeSupport(file)
    for (count, register) in Register.allCases.enumerated() {
      switch register {
      case .infant: try writeInfant(file)
      case .schoolFacts: try writeSchoolFacts(file)
      default: try writeYearly(register, file)
      }
      progress(Double(count + 1) / Double(Register.allCases.count + 1))
    }
    try DictionaryFile(settings: settings).write(to: folder)
    try folder.write(PlanText(settings: settings).text, to: "plan.yaml")
    try folder.write(TruthText(self).text, to: "truth.json")
    progress(1)
  }

  /// Row numbers in the order of a file: shuffled, always in the same way.
  ///
  /// Runs of neighbours come in random order, and the rows of sixteen runs at a time are mixed: one shuffle of everything
  /// would wait for memory at every row.
  func order(_ count: Int, file: Int) -> [Int32] {
    var stream = RandomStream(seed: settings.seed, .rowOrder, file)
    let runs = stream.permutation(of: (count + Self.run - 1) / Self.run)
    var order: [Int32] = []
    order.reserveCapacity(count)
    for first in stride(from: 0, to: runs.count, by: Self.mixedRuns) {
      var mixed = runs[first..<min(first + Self.mixedRuns, runs.count)].flatMap { run in
        Int32(run * Self.run)..<Int32(min((run + 1) * Self.run, count))
      }
      stream.shuffle(&mixed)
      order += mixed
    }
    return order
  }

  private static let run = 512
  private static let mixedRuns = 16

  /// The numbers of the files that are not one of `Register.allCases`.
  enum FileNumber {
    static let roster = 100
    static let support = 101
  }
}
