import Foundation
import Tabular

@testable import Modeling

/// Registers written as CSV text and joined into a panel, for the steps of a study.
struct TinyPanel {
  /// A panel of a roster with the columns child, year, grade, sex and what the dictionary adds (its lines from the sixth on).
  static func make(items: String, roster: String, _ others: KeyValuePairs<String, String> = [:]) throws -> Panel {
    let head = """
      item,table,role,type,level,codes,missing_codes
      child,roster,child,key,,,
      year,roster,year,year,,,
      grade,roster,grade,ordinal,,,
      sex,roster,sex,category,,,

      """
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-panel-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func path(_ name: String, _ text: String) throws -> String {
      try text.write(toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8)
      return "\(folder)/\(name).csv"
    }
    let dictionary = try DataDictionary(path: try path("dictionary", head + items))
    func table(_ name: String, _ text: String) throws -> Table {
      try TableReader(path: try path(name, text), dictionary: dictionary.items(ofTable: name), name: name).read()
    }
    var builder = try PanelBuilder(roster: try table("roster", roster), dictionary: dictionary)
    for (name, text) in others { try builder.add(try table(name, text)) }
    return builder.panel()
  }

  /// Landmarks on 31 March without a gap.
  static let yearEnd = Landmark(daysAfterYearEnd: 0, gapDays: 0)

  /// A cohort of these rows of a panel.
  static func cohort(_ rows: [Int32], _ outcome: [Double]) -> Cohort { Cohort(rows: rows, outcome: outcome, leftOut: .init()) }
}
