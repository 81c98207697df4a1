/// A table that can be read on a screen, on a telephone, where each row becomes a block of named values, and on paper.
struct ReportTable {
  /// A column: its heading, and whether it holds numbers.
  struct Column {
    let name: String
    let isNumber: Bool
    /// What stands below the name in the heading.
    var below: HTML = ""
    /// Whether its words stay on one line.
    var isOneLine = false

    /// A column of words.
    static func words(_ name: String, below: HTML = "") -> Column { Column(name: name, isNumber: false, below: below) }
    /// A column of a few words that stay on one line.
    static func name(_ name: String) -> Column { Column(name: name, isNumber: false, isOneLine: true) }
    /// A column of numbers.
    static func number(_ name: String) -> Column { Column(name: name, isNumber: true) }
  }

  let columns: [Column]
  /// The cells of each row; the first of them is the heading of the row.
  let rows: [[HTML]]
  var caption: HTML?
  /// Whether it stays on one sheet of paper; for tables of few and low rows.
  var staysTogether = false

  var html: HTML {
    let heads = columns.map { column -> HTML in "<th scope=\"col\"\(Self.style(column))>\(column.name)\(column.below)</th>" }
    let title = caption.map { text -> HTML in "<caption>\(text)</caption>" } ?? ""
    return """
      <div class="wide"><table class="stack\(isOfNumbers ? " numbers" : "")\(staysTogether ? " together" : "")">\(title)<thead><tr>\(heads)</tr></thead><tbody>\(rows.map(row))</tbody></table></div>
      """
  }

  /// Whether its values are short enough for three beside each other on a telephone.
  private var isOfNumbers: Bool { columns.count > Self.fewColumns && columns.dropFirst().allSatisfy(\.isNumber) }
  private static let fewColumns = 3

  private func row(_ cells: [HTML]) -> HTML {
    let inner = zip(columns, cells).enumerated().map { k, pair -> HTML in
      let (column, cell) = pair
      return k == 0
        ? "<th scope=\"row\"\(Self.style(column))\(column.isNumber ? Self.label(column) : "")>\(cell)</th>"
        : "<td\(Self.style(column))\(Self.label(column))>\(cell)</td>"
    }
    return "<tr>\(inner)</tr>"
  }

  private static func style(_ column: Column) -> HTML {
    column.isNumber ? " class=\"n\"" : column.isOneLine ? " class=\"k\"" : ""
  }
  /// The heading of the column, for a telephone, where the headings are not in sight.
  private static func label(_ column: Column) -> HTML { " data-label=\"\(column.name)\"" }
}
