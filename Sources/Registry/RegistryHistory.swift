/// The entries of a registry, put together run by run.
public struct RegistryHistory: Sendable {
  /// Where the registry is.
  public let path: String
  /// The runs in the order in which they began.
  public private(set) var runs: [RegisteredRun] = []
  /// The exports in their order, with their places in the log.
  public private(set) var exports: [(export: ExportRecord, position: Int)] = []

  private var places: [String: Int] = [:]

  init(path: String) { self.path = path }

  /// The run whose name is this, or starts so.
  /// - Complexity: O(runs).
  /// - Throws: `RegistryError.runs` when there is not one.
  public func run(_ name: String) throws(RegistryError) -> RegisteredRun {
    let found = runs.filter { $0.start.run.hasPrefix(name) }
    guard found.count == 1, !name.isEmpty else { throw .runs(path: path, name: name, found: found.count) }
    return found[0]
  }

  /// The exports of a file, by its digest.
  /// - Complexity: O(exports).
  public func exports(of sha256: String) -> [ExportRecord] { exports.map(\.export).filter { $0.source.sha256 == sha256 } }

  mutating func add(_ entry: RegistryEntry, at position: Int) {
    switch entry {
    case .runStarted(let start):
      places[start.run] = runs.count
      runs.append(RegisteredRun(start, at: position))
    case .runFinished(let finish): change(finish.run, position) { $0.finish = finish }
    case .model(let model): change(model.run, position) { $0.models.append(model) }
    case .rule(let rule): change(rule.run, position) { $0.rules.append(rule) }
    case .export(let export): exports.append((export, position))
    }
  }

  private mutating func change(_ run: String, _ position: Int, _ work: (inout RegisteredRun) -> Void) {
    guard let place = places[run] else { return }
    work(&runs[place])
    runs[place].positions.append(position)
  }
}
