import Registry
import StructuredText

/// Something in which two runs differ.
struct RunDifference: Equatable {
  /// What it is about.
  enum Kind: String {
    case study, program, plan, input, result, line, points, area, threshold

    func text(_ language: Language) -> String {
      switch self {
      case .study: language.text("分析", "study")
      case .program: language.text("プログラム", "program")
      case .plan: language.text("計画", "plan")
      case .input: language.text("入力", "input")
      case .result: language.text("結果", "result")
      case .line: language.text("点数表の行", "line of the card")
      case .points: language.text("点数", "points")
      case .area: "AUC"
      case .threshold: language.text("基準点", "threshold")
      }
    }
  }

  let kind: Kind
  let name: String
  /// What the first run has; nil when it has none.
  let first: String?
  /// What the second run has; nil when it has none.
  let second: String?

  var json: JSONValue {
    ["kind": .string(kind.rawValue), "name": .string(name), "first": JSONValue(first), "second": JSONValue(second)]
  }

  /// What differs among named values, in the order of the first and then of the second.
  ///
  /// - Complexity: O(values).
  static func of(_ kind: Kind, _ first: [(String, String)], _ second: [(String, String)]) -> [RunDifference] {
    let a = Dictionary(first) { $1 }, b = Dictionary(second) { $1 }
    let names = first.map(\.0) + second.map(\.0).filter { a[$0] == nil }
    return names.filter { a[$0] != b[$0] }.map { RunDifference(kind: kind, name: $0, first: a[$0], second: b[$0]) }
  }

  /// What differs in what the runs were made of, and whether their results are the same file.
  static func ofProvenance(_ first: RegisteredRun, _ second: RegisteredRun) -> [RunDifference] {
    let a = first.start, b = second.start
    let inputs = { (start: RunStart) in start.inputs.map { ($0.name, $0.sha256.shortDigest) } }
    return of(.study, [("", a.study)], [("", b.study)]) + of(.program, [("", a.program)], [("", b.program)])
      + of(.plan, [("", a.plan.shortDigest)], [("", b.plan.shortDigest)]) + of(.input, inputs(a), inputs(b))
      + of(.result, result(first), result(second))
  }

  private static func result(_ run: RegisteredRun) -> [(String, String)] {
    run.finish.map { [("result.json", $0.result.shortDigest)] } ?? []
  }
}
