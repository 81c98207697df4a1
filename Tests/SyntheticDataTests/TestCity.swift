import Foundation
@testable import SyntheticData

/// Cities that several tests look at.
enum TestCity {
  static let whole = simulate(try! .init(children: 20_000, seed: 4))
  static let null = simulate(try! .init(children: 9_000, years: 4, seed: 5, nullEffects: true))

  static func simulate(_ settings: SyntheticCity.Settings) -> CitySimulation {
    var simulation = CitySimulation(settings: settings, threads: 2)
    for year in 1...settings.years { simulation.advance(to: year) }
    return simulation
  }

  /// A new folder for `body`, removed afterwards.
  static func inFolder<Result>(_ body: (String) throws -> Result) rethrows -> Result {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("city-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  /// The written files of a city, by their path in the folder.
  static func files(_ settings: SyntheticCity.Settings, threads: Int) throws -> [String: Data] {
    try inFolder { folder in
      try SyntheticCity(settings: settings).write(to: folder, threads: threads)
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }
      return Dictionary(uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)")!) })
    }
  }

  /// The small city whose files several tests read.
  static let written = try! files(.init(children: 900, seed: 11), threads: 2)

  /// The rows of a written file, the header first.
  static func rows(_ name: String, of files: [String: Data] = written) -> [[String]] {
    let text = String(data: files[name]!, encoding: .shiftJIS)!
    precondition(text.hasSuffix("\r\n"))
    return text.components(separatedBy: "\r\n").dropLast().map { $0.components(separatedBy: ",") }
  }
}
