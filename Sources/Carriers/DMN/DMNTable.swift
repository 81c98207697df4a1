/// A decision table of one output.
struct DMNTable {
  /// Which of the rows that hold counts.
  enum HitPolicy: String {
    case first = "hitPolicy=\"FIRST\""
    /// The sum of all.
    case sum = "hitPolicy=\"COLLECT\" aggregation=\"SUM\""
  }

  /// A row: a test of each column (`-` holds always), the answer, and what it stands for.
  struct Row {
    let tests: [String]
    let answer: String
    var comment = ""
  }

  var policy = HitPolicy.first
  let columns: [DMNReference]
  let rows: [Row]

  /// Tests of which one holds for one column only.
  static func only(_ test: String, column: Int, of count: Int) -> [String] { (0..<count).map { $0 == column ? test : "-" } }

  func xml(id: String, output: String, type: String) -> String {
    let inputs = columns.enumerated().map { i, column in
      """
            <input id="\(id)_in\(i + 1)"><inputExpression id="\(id)_ask\(i + 1)" typeRef="\(column.type)"><text>\(DMNText.escaped(column.name))</text></inputExpression></input>
      """
    }
    let head = "    <decisionTable id=\"\(id)_table\" \(policy.rawValue)>"
    let result = "      <output id=\"\(id)_out\" name=\"\(DMNText.escaped(output))\" typeRef=\"\(type)\"/>"
    let lines = rows.enumerated().map { xml($0.element, id: "\(id)_row\($0.offset + 1)") }
    return ([head] + inputs + [result] + lines + ["    </decisionTable>"]).joined(separator: "\n")
  }

  private func xml(_ row: Row, id: String) -> String {
    let tests = row.tests.enumerated().map {
      "<inputEntry id=\"\(id)_\($0.offset + 1)\"><text>\(DMNText.escaped($0.element))</text></inputEntry>"
    }
    let answer = "<outputEntry id=\"\(id)_then\"><text>\(DMNText.escaped(row.answer))</text></outputEntry>"
    let comment = row.comment.isEmpty ? "" : "<description>\(DMNText.escaped(row.comment))</description>"
    return "      <rule id=\"\(id)\">" + comment + tests.joined() + answer + "</rule>"
  }
}
