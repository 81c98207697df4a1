import Glibc
import Scoring

/// The rule that consumers are compared with: it has every kind of input and feature.
enum WorkbookSample {
  static func rule(_ change: (inout [RuleInput], inout [RuleItem]) -> Void = { _, _ in }) throws -> ScoringRule {
    let file = realpath(#filePath, nil)!
    defer { free(file) }
    let folders = String(cString: file).split(separator: "/")
    let root = "/" + folders[..<folders.lastIndex(of: "Tests")!].joined(separator: "/")
    let rule = try ScoringRule.load(path: root + "/Tests/consumers/every-part/rule.json")
    var (inputs, items) = (rule.inputs, rule.items)
    change(&inputs, &items)
    guard inputs != rule.inputs || items != rule.items else { return rule }
    return ScoringRule(
      description: rule.description, inputs: inputs, items: items, scale: rule.scale, interpretation: rule.interpretation,
      provenance: rule.provenance)
  }
}
