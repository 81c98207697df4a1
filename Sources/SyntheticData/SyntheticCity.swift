/// A city of children, schools and registers that never existed, of which everything is known.
///
/// The process is described in the guide "Synthetic city". The same settings give the same bytes for any number of threads.
/// ```swift
/// let city = SyntheticCity(settings: try .init(children: 20_000, seed: 1))
/// try city.write(to: "town", threads: 2)
/// ```
public struct SyntheticCity: Sendable {
  /// What kind of city.
  public let settings: Settings

  /// A city of these settings; nothing is computed yet.
  public init(settings: Settings) { self.settings = settings }

  /// Makes the city and writes its study folder: `registers/`, `dictionary.csv`, `plan.yaml` and `truth.json`.
  ///
  /// `progress` is called with the share of the work that is done.
  /// - Complexity: O(children × years × items); about 600 bytes of memory for each child and year.
  /// - Throws: `SyntheticDataError` when the folder holds a study already or a file cannot be written.
  public func write(
    to directory: String, threads: Int = 1, progress: (Double) -> Void = { _ in }
  ) throws(SyntheticDataError) {
    let folder = try StudyFolder(directory)
    var simulation = CitySimulation(settings: settings, threads: threads)
    for year in 1...settings.years {
      simulation.advance(to: year)
      progress(Self.simulationShare * Double(year) / Double(settings.years))
    }
    let delivery = Delivery(simulation: simulation, threads: threads)
    try delivery.write(to: folder) { progress(Self.simulationShare + (1 - Self.simulationShare) * $0) }
  }

  /// How much of the time goes into making the city rather than into writing it.
  private static let simulationShare = 0.6
}
