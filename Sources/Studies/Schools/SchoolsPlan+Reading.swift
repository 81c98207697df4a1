import StructuredText

extension SchoolsPlan {
  /// Reads a plan (YAML or JSON).
  /// - Throws: `StructuredTextError` for the file's form, `StudyError` for its content; both with the line.
  public init(path: String) throws {
    let root = try PlanDocument(path: path).root
    if let study = root["study"] { try StudyKind.schools.check(study) }
    try root.allow([
      "study", "title", "dictionary", "tables", "score", "score_error", "prior", "tested", "adjust", "hardship", "traits", "class", "type",
      "renamed", "years", "margin", "limits", "seed"
    ])
    _ = try root.required("study")
    file = path
    title = try root["title"]?.string() ?? "困難な状況でも伸びている学校"
    dictionary = try root["dictionary"]?.relativePath() ?? "dictionary.csv"
    (tables, tableLines) = try root.required("tables").map().tables()
    score = try root.required("score").string()
    scoreError = try root["score_error"]?.string()
    prior = try PriorScore(root["prior"])
    tested = try root["tested"]?.choice(TestDate.self) ?? .april
    adjust = try root["adjust"]?.strings() ?? []
    hardship = try HardshipPlan(try root.required("hardship"))
    traits = try TraitsPlan(root["traits"])
    classItem = try root["class"]?.string()
    schoolType = try root["type"]?.string()
    renamed = try root["renamed"]?.map().renamed() ?? [:]
    years = try root["years"]?.list().map { try $0.int() }
    margin = try root["margin"]?.double()
    rejectLimit = try root["limits"]?.map().rejectLimit() ?? usualRejectLimit
    seed = UInt64(try root["seed"]?.atLeast(0) ?? 1)
    itemLines = [:]
    for key in ["score", "score_error", "prior", "adjust", "hardship", "traits", "class", "type"] { note(root[key]) }
  }

  /// Remembers the lines of every text below a value.
  private mutating func note(_ node: PlanNode?) {
    guard let node else { return }
    switch node.content {
    case .text(let id): itemLines[id] = min(itemLines[id] ?? .max, node.place.line)
    case .list(let nodes): for node in nodes { note(node) }
    case .map(let map): for entry in map.entries { note(entry.node) }
    default: break
    }
  }
}

extension PriorScore {
  fileprivate init(_ node: PlanNode?) throws {
    switch try node?.string() ?? "last-year" {
    case "none": self = .none
    case "last-year": self = .lastYear
    case let item: self = .item(item)
    }
  }
}

extension HardshipPlan {
  fileprivate init(_ node: PlanNode) throws {
    guard case .map(let map) = node.content else {
      self.init(items: try node.strings(), weights: nil)
      return
    }
    try map.allow(["items", "weights"])
    let items = try map.required("items").strings()
    guard !items.isEmpty else { throw node.problem(.noHardship) }
    guard let given = try map["weights"]?.map() else {
      self.init(items: items, weights: nil)
      return
    }
    try given.allow(items)
    self.init(items: items, weights: try items.map { try given.required($0).double() })
  }
}

extension TraitsPlan {
  fileprivate init(_ node: PlanNode?) throws {
    guard let map = try node?.map() else {
      self.init(items: [], preregistered: [])
      return
    }
    try map.allow(["items", "preregistered"])
    let items = try map["items"].flatMap { try $0.strings() == ["all"] ? nil : try $0.strings() }
    let preregistered = try map["preregistered"]?.strings() ?? []
    if let items, let stranger = preregistered.first(where: { !items.contains($0) }) {
      throw map["preregistered"]!.problem(.notAmongTraits(id: stranger))
    }
    self.init(items: items, preregistered: preregistered)
  }
}

extension PlanMap {
  fileprivate func renamed() throws -> [String: String] {
    var renamed: [String: String] = [:]
    for entry in entries { renamed[entry.key] = try entry.node.string() }
    for entry in entries where renamed[try entry.node.string()] != nil { throw entry.node.problem(.renamedTwice(key: entry.key)) }
    return renamed
  }
}
