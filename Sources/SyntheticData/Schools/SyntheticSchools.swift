/// Schools and pupils that never existed, of which everything is known: April tests over several 年度, hardship, traits, true value added.
///
/// The process is described in the guide "Synthetic schools". The same settings give the same bytes for any number of threads.
/// ```swift
/// let schools = SyntheticSchools(settings: try .init(effects: .weak, seed: 1))
/// let panel = schools.panel(threads: 2)
/// print(panel.theta.count, schools.truth.practice)
/// ```
public struct SyntheticSchools: Sendable {
  /// What kind of schools.
  public let settings: Settings
  private let simulation: SchoolSimulation

  /// The schools of these settings; pupils are drawn when they are asked for.
  /// - Complexity: O(schools × (traits + years)).
  public init(settings: Settings) {
    self.settings = settings
    simulation = SchoolSimulation(settings: settings)
  }

  /// What is true of the schools.
  public var truth: SchoolTruth { simulation.truth }

  /// Whether a school is an elementary school (小学校).
  public func isElementary(_ school: Int) -> Bool { school < settings.elementarySchools }

  /// The code of a school: `E01`, `J03`.
  public func code(ofSchool school: Int) -> String {
    let place = isElementary(school) ? school + 1 : school - settings.elementarySchools + 1
    let digits = max(2, String(settings.elementarySchools).count), number = String(place)
    return (isElementary(school) ? "E" : "J") + String(repeating: "0", count: max(0, digits - number.count)) + number
  }

  /// The tests of all pupils, in the order of pupils and time.
  /// - Complexity: O(pupils × years).
  public func panel(threads: Int = 1) -> SchoolPanel { simulation.panel(threads: threads) }

  /// Makes the schools and writes their study folder: `registers/`, `dictionary.csv`, `plan.yaml` and `truth.json`.
  ///
  /// - Complexity: O(pupils × years).
  /// - Throws: `SyntheticDataError` when the folder holds a study already or a file cannot be written.
  public func write(to directory: String, threads: Int = 1) throws(SyntheticDataError) {
    let folder = try StudyFolder(directory)
    try SchoolDelivery(schools: self, panel: panel(threads: threads), threads: threads).write(to: folder)
  }
}
