/// One named step of a query: `name (columns) AS (body)`.
struct SQLStep {
  let name: String
  let columns: [String]
  /// What the step is for, in Japanese, above it.
  let purpose: String
  let body: String

  /// A step that selects.
  init(_ name: String, _ columns: [String], purpose: String, selecting body: String) {
    self.name = name
    self.columns = columns
    self.purpose = purpose
    self.body = body
  }

  /// A table of the rule; a line that is a comment stands above its rows. Without rows, the columns as an empty table of `types`.
  init(_ name: String, _ columns: [(name: String, empty: String)], purpose: String, lines: [Line]) {
    let last = lines.lastIndex { !$0.row.isEmpty }
    let rows = lines.enumerated().map { i, line in line.text(isLast: i == last) }.joined(separator: "\n")
    let none = "  SELECT " + columns.map(\.empty).joined(separator: ", ") + " WHERE 1 = 0"
    self.init(name, columns.map(\.name), purpose: purpose, selecting: last == nil ? none : "  VALUES\n" + rows)
  }

  /// A row of a table and what is said about it; a row without values is a comment alone.
  struct Line {
    var row: [String] = []
    var comment = ""

    func text(isLast: Bool) -> String {
      guard !row.isEmpty else { return "    " + SQLText.comment(comment) }
      return "    (" + row.joined(separator: ", ") + ")" + (isLast ? "" : ",") + (comment.isEmpty ? "" : " " + SQLText.comment(comment))
    }
  }

  func text(_ dialect: SQLDialect) -> String {
    "\(SQLText.comment(purpose))\n\(name) (\(columns.joined(separator: ", "))) AS \(dialect.computedOnce)(\n\(body)\n)"
  }
}
