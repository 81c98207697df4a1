import Foundation
import Tabular

@testable import Modeling

/// Registers written as CSV text, read as a study reads them.
struct Registers {
  let dictionary: DataDictionary
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-registers-\(UUID().uuidString)").path

  /// A dictionary with the columns item, table, role, type and what else the header names.
  init(dictionary text: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: "\(folder)/dictionary.csv", atomically: true, encoding: .utf8)
    dictionary = try DataDictionary(path: "\(folder)/dictionary.csv")
    try FileManager.default.removeItem(atPath: folder)
  }

  /// A register of this name.
  func table(_ name: String, _ text: String) throws -> Table {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/\(name).csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try TableReader(path: path, dictionary: dictionary.items(ofTable: name), name: name).read()
  }

  /// A panel of a roster and other registers, and what could not be joined.
  func build(roster: String, _ others: KeyValuePairs<String, String> = [:]) throws -> (panel: Panel, unjoined: [UnjoinedRows]) {
    var builder = try PanelBuilder(roster: try table("roster", roster), dictionary: dictionary)
    for (name, text) in others { try builder.add(try table(name, text)) }
    return (builder.panel(), builder.unjoined)
  }
}

extension Panel {
  /// The row of a child in a year.
  func row(_ name: String, _ when: Int) -> Int32 {
    Int32((0..<rows).first { children[Int(child[$0])] == name && years[Int(year[$0])].year == when }!)
  }

  /// An aspect of an item in one row: the value, or the name of the reason why there is none.
  func look(_ aspect: ItemAspect, _ id: String, _ name: String, _ year: Int, _ landmark: Landmark = .yearEnd) -> String {
    let column = values(of: aspect, item: item(id)!, rows: [row(name, year)], landmark: landmark)
    return column.reasons[0] == 0 ? "\(column.values[0])" : MissingReason(rawValue: column.reasons[0])!.name
  }
}

extension Landmark {
  /// Predictions on 31 March without a gap.
  static let yearEnd = Landmark(daysAfterYearEnd: 0, gapDays: 0)
}
