import Foundation

/// A file of comma-separated values without quotes, as text.
struct ReferenceTable {
  var names: [String]
  private var cells: [[String]]

  /// Where a fixture stands.
  static func path(_ name: String) -> String { Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name).csv").path }

  init(_ name: String) throws {
    let lines = try String(contentsOfFile: Self.path(name), encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    names = lines[0]
    cells = Array(lines.dropFirst())
  }

  /// The rows with this text in a column, each by the names of its columns.
  func rows(where name: String, is text: String) -> [[String: String]] {
    cells.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }.filter { $0[name] == text }
  }

  /// With columns `x2`, `x3`, … of the powers of a column.
  func withPowers(of name: String, upTo degree: Int) -> ReferenceTable {
    guard degree > 1, let column = names.firstIndex(of: name) else { return self }
    var table = self
    for power in 2...degree {
      table.names.append("\(name)\(power)")
      for i in cells.indices { table.cells[i].append("\(pow(Double(cells[i][column])!, Double(power)))") }
    }
    return table
  }

  /// Writes the table to a new temporary file.
  func write(as name: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-\(name)-\(UUID().uuidString).csv").path
    let text = ([names] + cells).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
