import StructuredText

extension ExpertRule {
  /// The forms of a rule, by the key that is its own, with the keys that may stand beside it.
  private enum Key: String, CaseIterable {
    case of, when, axes
    case rankBy = "rank_by"

    var others: Set<String> {
      switch self {
      case .of: ["at_least"]
      case .when: []
      case .rankBy: ["from", "to"]
      case .axes: ["sum", "cells", "from"]
      }
    }
  }

  private static let keys = ["label", "at_least", "of", "when", "rank_by", "from", "to", "axes", "sum", "cells"]

  /// Reads a rule of a plan.
  /// - Throws: `StudyError.plan` with the line, `StructuredTextError` for what is no rule at all.
  init(_ entry: PlanMap.Entry) throws {
    let map = try entry.node.map()
    try map.allow(Self.keys)
    let reading = RuleReading(name: entry.key, map: map, node: entry.node)
    let present = Set(map.keys).subtracting(["label"])
    let kinds = Key.allCases.filter { present.contains($0.rawValue) }
    guard let kind = kinds.first, kinds.count == 1, present.subtracting(kind.others) == [kind.rawValue] else {
      throw reading.problem(.unclear, at: entry.place.line)
    }
    (name, label, line) = (entry.key, try map["label"]?.string() ?? entry.key, entry.place.line)
    switch kind {
    case .of: form = try reading.count()
    case .when: form = .condition(try reading.condition(try map.required("when")))
    case .rankBy: form = try reading.rank()
    case .axes: form = .matrix(try reading.matrix())
    }
  }
}

/// Reads the forms of one rule.
private struct RuleReading {
  let name: String
  let map: PlanMap
  let node: PlanNode

  func problem(_ problem: ExpertRuleProblem, at line: Int? = nil) -> StudyError {
    .plan(file: node.place.file, line: line ?? node.place.line, problem: .expertRule(name: name, problem))
  }

  func condition(_ node: PlanNode) throws -> ExpertCondition {
    guard let condition = ExpertCondition(try node.string(), line: node.place.line) else { throw problem(.condition, at: node.place.line) }
    return condition
  }

  func count() throws -> ExpertRule.Form {
    let conditions = try map.required("of").list().map(condition), least = try map.required("at_least")
    guard (1...max(1, conditions.count)).contains(try least.int()), !conditions.isEmpty else {
      throw problem(.count(most: conditions.count), at: least.place.line)
    }
    return .count(of: conditions, atLeast: try least.int())
  }

  func rank() throws -> ExpertRule.Form {
    let by = try map.required("rank_by")
    guard let subject = ExpertSubject(try by.string()) else { throw problem(.condition, at: by.place.line) }
    switch (try map["from"]?.double(), try map["to"]?.double()) {
    case (nil, nil): return .rank(subject, limit: nil)
    case (let value?, nil): return .rank(subject, limit: .from(value))
    case (nil, let value?): return .rank(subject, limit: .downTo(value))
    default: throw problem(.unclear)
    }
  }

  func matrix() throws -> ExpertMatrix {
    let axes = try map.required("axes").map().entries.map(axis)
    guard axes.count > 1, axes.allSatisfy({ axis in !axis.levels.isEmpty && axis.levels.allSatisfy { !$0.isEmpty } }) else {
      throw problem(.axes, at: try map.required("axes").place.line)
    }
    var matrix = ExpertMatrix(axes: axes, combination: .sum(steps: []), from: try map["from"]?.atLeast(1))
    switch (map["sum"], map["cells"]) {
    case (let sum?, nil): matrix.combination = .sum(steps: try steps(sum))
    case (nil, let cells?): matrix.combination = .cells(try self.cells(cells, shape: matrix.shape, of: matrix.shape))
    default: throw problem(.unclear)
    }
    return matrix
  }

  private func axis(_ entry: PlanMap.Entry) throws -> ExpertMatrix.Axis {
    ExpertMatrix.Axis(name: entry.key, levels: try entry.node.list().map { try $0.list().map(condition) })
  }

  private func steps(_ node: PlanNode) throws -> [Int] {
    let steps = try node.list().map { try $0.int() }
    guard let first = steps.first, first > 0, zip(steps, steps.dropFirst()).allSatisfy(<) else {
      throw problem(.steps, at: node.place.line)
    }
    return steps
  }

  /// The cells below a node that is nested as the shape says.
  private func cells(_ node: PlanNode, shape: some Collection<Int>, of whole: [Int]) throws -> [Int] {
    guard case .list(let elements) = node.content, elements.count == shape.first else {
      throw problem(.cells(shape: whole), at: node.place.line)
    }
    if shape.count > 1 { return try elements.flatMap { try cells($0, shape: Array(shape.dropFirst()), of: whole) } }
    let levels = try elements.map { try $0.int() }
    guard levels.allSatisfy({ $0 >= 0 }) else { throw problem(.cells(shape: whole), at: node.place.line) }
    return levels
  }
}
