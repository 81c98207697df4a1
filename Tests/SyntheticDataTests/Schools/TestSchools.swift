import Foundation
@testable import SyntheticData

/// Schools that several tests look at.
enum TestSchools {
  static let town = SyntheticSchools(settings: try! .init(seed: 3))
  static let panel = town.panel(threads: 2)
  /// So many schools that their moments are close to those of the process.
  static let prefecture = SyntheticSchools(settings: try! .init(elementarySchools: 1_000, juniorHighSchools: 500, seed: 4))

  /// The written files of schools, by their path in the folder.
  static func files(_ settings: SyntheticSchools.Settings, threads: Int) throws -> [String: Data] {
    try TestCity.inFolder { folder in
      try SyntheticSchools(settings: settings).write(to: folder, threads: threads)
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }
      return Dictionary(uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)")!) })
    }
  }

  /// The small town whose files several tests read.
  static let small = SyntheticSchools(
    settings: try! .init(elementarySchools: 4, juniorHighSchools: 2, pupilsPerGrade: 120, years: 3, seed: 11))
  static let written = try! files(small.settings, threads: 2)

  /// The rows of a written file by header.
  static func rows(_ name: String) -> [[String: String]] {
    let rows = TestCity.rows(name, of: written)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  static func deviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
  }

  static func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let mx = mean(x), my = mean(y)
    return zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) } / Double(x.count) / deviation(x) / deviation(y)
  }
}
