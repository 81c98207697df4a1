/// A tree as the readers deliver it, before the nodes know their keys.
indirect enum PlanTree {
  case null(TextPlace)
  case bool(Bool, TextPlace)
  case number(Double, text: String, TextPlace)
  case text(String, TextPlace)
  case list([PlanTree], TextPlace)
  case map([(key: String, place: TextPlace, value: PlanTree)], TextPlace)

  /// The node with its key and those below it.
  func node(key: String) -> PlanNode {
    switch self {
    case .null(let place): return PlanNode(content: .null, place: place, key: key)
    case .bool(let flag, let place): return PlanNode(content: .bool(flag), place: place, key: key)
    case .number(let x, let text, let place): return PlanNode(content: .number(x, text: text), place: place, key: key)
    case .text(let text, let place): return PlanNode(content: .text(text), place: place, key: key)
    case .list(let elements, let place): return PlanNode(content: .list(elements.map { $0.node(key: key) }), place: place, key: key)
    case .map(let members, let place):
      let entries = members.map { member in
        PlanMap.Entry(key: member.key, place: member.place, node: member.value.node(key: key.isEmpty ? member.key : key + "." + member.key))
      }
      return PlanNode(content: .map(PlanMap(entries: entries, place: place)), place: place, key: key)
    }
  }
}

/// Builds the tree of a plan from JSON.
struct PlanTreeBuilder: JSONBuilder {
  let file: String

  func null(line: Int) -> PlanTree { .null(at(line)) }
  func bool(_ flag: Bool, line: Int) -> PlanTree { .bool(flag, at(line)) }
  func integer(_ n: Int, text: String, line: Int) -> PlanTree { .number(Double(n), text: text, at(line)) }
  func number(_ x: Double, text: String, line: Int) -> PlanTree { .number(x, text: text, at(line)) }
  func string(_ text: String, line: Int) -> PlanTree { .text(text, at(line)) }
  func array(_ elements: [PlanTree], line: Int) -> PlanTree { .list(elements, at(line)) }
  func object(_ members: [(key: String, line: Int, value: PlanTree)], line: Int) -> PlanTree {
    .map(members.map { (key: $0.key, place: at($0.line), value: $0.value) }, at(line))
  }

  private func at(_ line: Int) -> TextPlace { TextPlace(file: file, line: line) }
}
