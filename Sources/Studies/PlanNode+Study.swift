import StructuredText

/// The share of unreadable rows that a plan allows when it does not say: one row in a thousand.
let usualRejectLimit = 0.001

/// The studies that a plan can ask for.
public enum StudyKind: String, CaseIterable, Sendable {
  /// Which items go with rising risk, and a rule made from them.
  case risingRisk = "rising-risk"
  /// Which schools achieve despite hardship, and which traits they share.
  case schools

  /// The command that carries it out.
  var command: String {
    switch self {
    case .risingRisk: "kizashi run"
    case .schools: "kizashi schools"
    }
  }

  /// Refuses a plan of another study, naming the command that takes it.
  func check(_ node: PlanNode) throws {
    let text = try node.string()
    guard let kind = StudyKind(rawValue: text) else {
      throw node.problem(.unknownStudy(nearest: EditDistance.nearest(to: text, among: Self.allCases.map(\.rawValue))))
    }
    guard kind == self else { throw node.problem(.otherStudy(command: kind.command)) }
  }
}

extension PlanMap {
  /// The largest share of a register's rows that may be unreadable.
  func rejectLimit() throws -> Double {
    try allow(["rejects"])
    return try required("rejects").percent()
  }

  /// The registers, and the line on which each stands.
  func tables() throws -> (references: [TableReference], lines: [String: Int]) {
    (
      try entries.map { TableReference(name: $0.key, path: try $0.node.relativePath()) },
      Dictionary(entries.map { ($0.key, $0.place.line) }, uniquingKeysWith: min)
    )
  }
}

extension PlanNode {
  func problem(_ problem: PlanProblem) -> StudyError { .plan(file: place.file, line: place.line, problem: problem) }

  /// A path inside the plan's folder.
  func relativePath() throws -> String {
    let path = try string()
    let isInside = !path.hasPrefix("/") && !path.contains("://") && !path.split(separator: "/").contains("..")
    guard isInside else { throw problem(.pathOutside(key: key)) }
    return path
  }

  /// A whole number of `least` or more.
  func atLeast(_ least: Int) throws -> Int {
    let number = try int()
    guard number >= least else { throw problem(.tooSmall(key: key, least: least)) }
    return number
  }
}
