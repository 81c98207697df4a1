import Foundation
import Probability
import StructuredText
import Studies

/// A study folder small enough for tests: 300 children in five years, one item that signals, one decoy, and one that support itself wrote.
///
/// The outcome comes to half of the children with ten or more days of absence, and to one in twenty of the others.
final class TinyStudy {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-study-\(UUID().uuidString)").path
  var runs: String { "\(folder)/runs" }

  static let plan = """
    study: rising-risk
    title: 試験
    dictionary: dictionary.csv
    tables: { roster: roster.csv, school: registers/school.csv, consult: consult.csv, support: support.csv }
    outcome:
      support: { label: 支援, listed_in: support }
      long_absence: { label: 長期欠席, item: abs_days, at_least: 16 }
    split: { train: [2019, 2020], calibrate: 2021, test: 2022 }
    predict: { date: 03-31, gap_days: 30 }
    capacity: { assessments: 10% }
    limits: { rejects: 1% }
    seed: 7

    """
  static let dictionary = """
    item,table,role,type,missing_codes,origin,direction
    child,roster,child,key,,,
    year,roster,year,year,,,
    grade,roster,grade,ordinal,,,
    sex,roster,sex,category,,,
    household,roster,household,key,,,
    child,school,child,key,,,
    year,school,year,year,,,
    abs_days,school,item,count,-1=not_attended,,rising
    shoes,school,item,count,,,
    child,consult,child,key,,,
    year,consult,year,year,,,
    consulted,consult,item,flag,,support_process,rising
    child,support,child,key,,,
    start,support,listed_on,date,,,

    """

  /// Writes the folder.
  init() throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: "\(folder)/registers", withIntermediateDirectories: true)
    var rows = Rows(), random = RandomStream(seed: 2_026, stream: 1)
    for child in 0..<300 { rows.add(child, &random) }
    try write(Self.plan, to: "plan.yaml")
    try write(Self.dictionary, to: "dictionary.csv")
    try write(rows.roster, to: "roster.csv")
    try write(rows.school, to: "registers/school.csv")
    try write(rows.consult, to: "consult.csv")
    try write(rows.support, to: "support.csv")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ text: String, to name: String) throws { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
  func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }
  func append(_ lines: String, to name: String) throws { try write(try text(name) + lines, to: name) }
  func change(_ old: String, to new: String, in name: String) throws { try write(try text(name).replacing(old, with: new), to: name) }

  func study(threads: Int = 1) throws -> RisingRiskStudy { RisingRiskStudy(try StudyPlan(path: "\(folder)/plan.yaml"), threads: threads) }

  /// The whole way, as the command goes it.
  func run(_ name: String, threads: Int = 1) throws -> RisingRiskResult {
    var run = try RunFolder(path: "\(runs)/\(name)")
    let result = try study(threads: threads).run(into: &run)
    try run.write(result.json.text(.pretty), to: "result.json")
    try run.publish(about: [:])
    return result
  }
}

/// The registers on their way to files.
private struct Rows {
  var roster = "child,year,grade,sex,household\n"
  var school = "child,year,abs_days,shoes\n"
  var consult = "child,year,consulted\n"
  var support = "child,start\n"

  mutating func add(_ child: Int, _ random: inout RandomStream) {
    let sex = random.bernoulli(0.5) ? "f" : "m"
    var isListed = false
    for year in 2019...2023 {
      let days = random.poisson(mean: random.bernoulli(0.25) ? 15 : 4)
      let comes = random.bernoulli(days >= 10 ? 0.5 : 0.05) && !isListed
      let cell = random.bernoulli(0.02) ? "-1" : "\(days)"
      roster += "p\(child),\(year),\(year - 2018 + child % 3),\(sex),h\(child / 2)\n"
      school += "p\(child),\(year),\(cell),\(random.poisson(mean: 3))\n"
      consult += "p\(child),\(year),\(random.bernoulli(comes ? 0.9 : 0.03) ? 1 : 0)\n"
      if comes { support += "p\(child),\(year + 1)-0\(6 + random.index(below: 4))-15\n" }
      isListed = isListed || comes
    }
  }
}
