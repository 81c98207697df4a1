import Scoring
import DelimitedText
import Modeling
import ScoreTable

/// This year's children at risk: the rule's inputs as a table, and the scores that the rule gives them.
struct CurrentChildren {
  let rule: CardRule
  let panel: Panel
  let threads: Int

  private static let inputs = "current/inputs.csv"
  private static let scores = "current/scores.csv"

  /// Writes the inputs in the order of the points, highest first, children of whom too little is known last, and scores them with the same loop as `kizashi-score`.
  /// - Complexity: O(rows × inputs).
  func write(_ children: [Int32], into folder: inout RunFolder) throws {
    let points = try rule.answers(children, threads: threads).map { $0.kind == .tooManyMissing ? Int32.min : $0.points }
    let rows = children.indices.sorted { (points[$1], $0) < (points[$0], $1) }.map { children[$0] }
    let path = try folder.pathForWriting(Self.inputs)
    var writer = try DelimitedWriter(path: path, format: .csv)
    try writer.writeRow(["child"] + rule.rule.columns)
    let columns = rule.cells(rows, threads: threads)
    for (position, row) in rows.enumerated() {
      try writer.write { line throws(DelimitedTextError) in
        try line.add(text: panel.children[Int(panel.child[Int(row)])])
        for (input, cells) in zip(rule.rule.valueInputs, columns) { try line.add(cell: cells[position], of: input) }
        line.endRow()
      }
    }
    try writer.close()
    try folder.seal(Self.inputs)
    let options = ScoreTableOptions(asOf: AsOfDate("\(rule.rule.description.validity.fromYear)-04-01"))
    let table = try ScoreTable(rule: rule.rule, path: path, options: options)
    _ = try table.write(to: try folder.pathForWriting(Self.scores))
    try folder.seal(Self.scores)
  }
}
