import Foundation
import Modeling

@testable import Studies

/// A study folder of a few pupils and schools, written out by a test.
final class TinySchools {
  let folder: String

  /// Writes the pupils' rows `pupil,year,grade,school,theta,aid,girl` and the schools' rows `school,trait`; the dictionary need not
  /// know the column of pupils.
  init(pupils: [String], schools: [String] = [], plan extra: String = "", namesPupils: Bool = true, girl: String = "flag") throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-schools-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("pupils.csv", ["pupil,year,grade,school,theta,aid,girl"] + pupils)
    try write("schools.csv", ["school,trait"] + schools)
    try write("dictionary.csv", Self.dictionary.filter { namesPupils || !$0.hasPrefix("pupil,") } + ["girl,女子,pupils,girl,item,\(girl)"])
    let tables = schools.isEmpty ? "{ pupils: pupils.csv }" : "{ pupils: pupils.csv, schools: schools.csv }"
    try write(
      "plan.yaml",
      ["study: schools", "tables: \(tables)", "score: theta", "hardship: { items: [aid] }", "limits: { rejects: 20% }", extra])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static let dictionary = [
    "item,label,table,column,role,type", "pupil,児童,pupils,pupil,child,key", "year,年度,pupils,year,year,year",
    "grade,学年,pupils,grade,grade,category", "school,学校,pupils,school,school,key", "theta,得点,pupils,theta,item,number",
    "aid,就学援助,pupils,aid,item,flag", "school,学校,schools,school,school,key",
    "trait,研修,schools,trait,item,number"
  ]

  private func write(_ name: String, _ lines: [String]) throws {
    try (lines.joined(separator: "\n") + "\n").write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  /// The plan.
  func plan() throws -> SchoolsPlan { try SchoolsPlan(path: "\(folder)/plan.yaml") }

  /// The registers, read.
  func data() throws -> SchoolsData {
    var reader = try SchoolsDataReader(try plan(), threads: 1, progress: .silent)
    return try reader.read()
  }

  /// The records and what was left out.
  func records() throws -> SchoolRecordsBuilder.Outcome { SchoolRecordsBuilder(try plan(), data: try data()).build() }
}
