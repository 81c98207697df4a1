import Foundation
import StructuredText
import SyntheticData

/// The built `kizashi`, run as a person runs it.
enum Program {
  /// The programs of a build stand beside the tests.
  private static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/kizashi"

  /// What a run of the program gave.
  struct Answer {
    let status: Int32
    let output: String
    let error: String

    /// The standard output as one JSON object, nil when it is not.
    var object: JSONObject? { (try? JSONValue(parsing: output))?.object }
    /// The lines on standard error.
    var errorLines: [String] { error.split(separator: "\n").map(String.init) }
  }

  /// Starts the program with these arguments, in English unless they say otherwise.
  static func start(_ arguments: [String]) throws -> (process: Process, output: Pipe, error: Pipe) {
    let process = Process(), output = Pipe(), error = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C"]
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    return (process, output, error)
  }

  /// Runs the program to its end.
  static func run(_ arguments: String...) throws -> Answer { try run(arguments) }

  /// Runs the program to its end.
  static func run(_ arguments: [String]) throws -> Answer {
    let (process, output, error) = try start(arguments)
    let text = { (pipe: Pipe) in String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
    let answer = (text(output), text(error))
    process.waitUntilExit()
    return Answer(status: process.terminationStatus, output: answer.0, error: answer.1)
  }
}

/// A study folder for the commands: 300 children in five years, of whom those with many days of absence are listed more often.
final class SmallStudy {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-command-\(UUID().uuidString)").path
  var plan: String { "\(folder)/plan.yaml" }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(Self.planText, to: "plan.yaml")
    try write(Self.dictionary, to: "dictionary.csv")
    var roster = "child,year,grade,sex,abs_days,shoes\n", support = "child,start\n"
    for child in 0..<300 {
      var isListed = false
      for year in 2019...2023 {
        // Fixed numbers that look like chance: multiples of a prime, taken modulo another.
        let draw = (child * 7919 + year * 104_729) % 1009, days = draw % 4 == 0 ? 10 + draw % 9 : draw % 9
        let comes = !isListed && (days > 9 ? draw % 10 < 5 : draw % 20 == 7)
        roster += "p\(child),\(year),\(year - 2018 + child % 3),\(child % 2 == 0 ? "f" : "m"),\(days),\(draw % 7)\n"
        if comes { support += "p\(child),\(year + 1)-07-15\n" }
        isListed = isListed || comes
      }
    }
    try write(roster, to: "roster.csv")
    try write(support, to: "support.csv")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ text: String, to name: String) throws { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
  func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }
  func append(_ lines: String, to name: String) throws { try write(try text(name) + lines, to: name) }
  func change(_ old: String, to new: String, in name: String) throws { try write(try text(name).replacing(old, with: new), to: name) }
  /// The names in the folder, hidden ones too.
  func names(_ path: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) ?? []).sorted()
  }

  private static let planText = """
    study: rising-risk
    title: 試験
    dictionary: dictionary.csv
    tables: { roster: roster.csv, support: support.csv }
    outcome:
      support: { label: 支援, listed_in: support }
    split: { train: [2019, 2020], calibrate: 2021, test: 2022 }
    capacity: { assessments: 10% }
    limits: { rejects: 1% }
    seed: 7

    """
  private static let dictionary = """
    item,table,role,type,direction
    child,roster,child,key,
    year,roster,year,year,
    grade,roster,grade,ordinal,
    sex,roster,sex,category,
    abs_days,roster,item,count,rising
    shoes,roster,item,count,
    child,support,child,key,
    start,support,listed_on,date,

    """
}
