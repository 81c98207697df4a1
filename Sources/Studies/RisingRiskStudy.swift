import Glibc
import LinearAlgebra
import Modeling
import Tabular

/// The study of rising risk: which items go with passing from "not in the state" to "in the state" a year later, and a rule made from them.
///
/// Registers → panel → risk sets → screening → leakage audit → card → calibration → test → rule → this year's children.
public struct RisingRiskStudy: Sendable {
  /// The program and its version, as results name it.
  public static let program = "kizashi \(version)"
  /// The version of the program.
  public static let version = "0.1.0"

  let plan: StudyPlan
  let threads: Int
  let progress: StudyProgress

  /// A study of a plan.
  public init(_ plan: StudyPlan, threads: Int, progress: StudyProgress = .silent) {
    self.plan = plan
    self.threads = threads
    self.progress = progress
  }

  /// The whole way; writes the rule, the rejects and this year's children into the folder.
  /// - Throws: what is wrong with the plan, the registers or the question.
  public func run(into folder: inout RunFolder) throws -> RisingRiskResult {
    BLAS.useOneThreadPerCall()
    let data = try read()
    try writeRejects(data.rejects, into: &folder)
    var (result, work) = try screen(data)
    try makeCard(&result, work, into: &folder)
    return result
  }

  /// Screening and leakage audit only.
  /// - Throws: what is wrong with the plan, the registers or the question.
  public func screen() throws -> RisingRiskResult {
    BLAS.useOneThreadPerCall()
    return try screen(try read()).result
  }

  /// What the registers hold, without any statistics; more rejected rows than the plan allows are told, not thrown.
  /// - Throws: what is wrong with the plan or the registers.
  public func check() throws -> StudyCheck {
    var reader = try StudyDataReader(plan, threads: threads, progress: progress)
    let data = try reader.readWhateverIsRejected()
    let builder = CohortBuilder(panel: data.panel, landmark: plan.landmark, listings: data.listings)
    let outcomes = try plan.outcomes.map { outcome in
      OutcomeResult(
        outcome, cohort: try builder.cohort(outcome.definition, years: landmarkYears(data.panel)), panel: data.panel, findings: [])
    }
    return StudyCheck(
      registers: data.registers, panel: PanelSummary(data.panel), outcomes: outcomes, rejects: data.rejects.entries, excess: reader.excess)
  }

  /// What later steps need of the screening.
  struct Work {
    let panel: Panel
    let builder: CohortBuilder
    /// The cohort of each outcome of the plan.
    let cohorts: [Cohort]
    let items: [PanelItem]
    let dictionary: DataDictionary
    let listings: [String: Listing]

    /// The cohort of the outcome that the card is made for.
    var cohort: Cohort { cohorts[0] }
  }

  private func read() throws -> StudyData {
    var reader = try StudyDataReader(plan, threads: threads, progress: progress)
    return try reader.read()
  }

  private func writeRejects(_ rejects: Rejects, into folder: inout RunFolder) throws {
    try rejects.write(to: try folder.pathForWriting("rejects.csv"))
    try folder.seal("rejects.csv")
  }

  private func screen(_ data: StudyData) throws -> (result: RisingRiskResult, work: Work) {
    let builder = CohortBuilder(panel: data.panel, landmark: plan.landmark, listings: data.listings)
    let panel = data.panel.comparingWithinGrade(Set(plan.withinGrade))
    let items = candidates(panel)
    let screening = Screening(panel: panel, landmark: plan.landmark, items: items, threads: threads)
    var result = RisingRiskResult()
    result.title = plan.title
    result.provenance = try provenance(data)
    result.registers = data.registers
    result.panel = PanelSummary(data.panel)
    var cohorts: [Cohort] = []
    for outcome in plan.outcomes {
      progress("「\(outcome.label)」との結び付きを調べています", "screening \(items.count) items against '\(outcome.label)'")
      let cohort = try builder.cohort(outcome.definition, years: landmarkYears(data.panel))
      guard cohort.events > 0 else { throw StudyError.tooFewEvents(outcome: outcome.label, events: 0, needed: 1) }
      cohorts.append(cohort)
      result.outcomes.append(OutcomeResult(outcome, cohort: cohort, panel: data.panel, findings: try screening.findings(cohort)))
    }
    progress("支援記録の混入と多重共線性を点検しています", "auditing for leakage and collinearity")
    result.leakage = try LeakageStep(screening: screening, builder: builder, outcome: plan.outcomes[0]).findings(
      years: auditYears(data.panel))
    result.collinearity = try CollinearityStep(panel: panel, landmark: plan.landmark, threads: threads).groups(items, rows: cohorts[0].rows)
    result.tagSurveillance()
    return (
      result,
      Work(panel: panel, builder: builder, cohorts: cohorts, items: items, dictionary: data.dictionary, listings: data.listings)
    )
  }

  /// The items of the plan that may stand in a model.
  private func candidates(_ panel: Panel) -> [PanelItem] {
    panel.items.filter { item in
      item.dictionary.use == .candidate && item.dictionary.type != .text && item.dictionary.type != .key
        && (plan.items?.contains(item.dictionary.id) ?? true)
    }
  }

  /// The years of the plan, or all that have a year before them to compare with and a year after them to see the outcome in.
  func landmarkYears(_ panel: Panel) -> Set<Int32> {
    let named = plan.split.years
    return Set(panel.years.indices.dropLast().filter { named?.contains(panel.years[$0].year) ?? true }.map(Int32.init))
  }

  /// The years that the leakage audit may use: all but the test year, whose outcome nothing may look at.
  private func auditYears(_ panel: Panel) -> Set<Int32> {
    let last = plan.split.years?.last ?? Int.max
    return Set(panel.years.indices.dropLast(2).filter { panel.years[$0].year + 1 < last }.map(Int32.init))
  }

  private func provenance(_ data: StudyData) throws -> Provenance {
    Provenance(
      program: Self.program, planDigest: try FileDigest(path: plan.file).sha256, inputs: data.inputs, seed: plan.seed,
      linearAlgebra: "\(BLAS.configuration) (\(BLAS.coreName))")
  }
}

extension PanelSummary {
  init(_ panel: Panel) {
    children = panel.children.count
    rows = panel.rows
    items = panel.items.count
    var counts = [Int](repeating: 0, count: panel.years.count)
    for year in panel.year { counts[Int(year)] += 1 }
    years = zip(panel.years, counts).map { (year: $0.year, children: $1) }
  }
}
