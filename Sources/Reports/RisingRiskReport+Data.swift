import Disclosure
import Modeling
import Studies

extension RisingRiskReport {
  var dataSection: HTML {
    let years = result.panel.years.map {
      text("\($0.year)年度 \(NumberText.count($0.children))人", "\($0.year): \(NumberText.count($0.children))")
    }
    let unused = result.registers.filter { !$0.unusedColumns.isEmpty }.map { register -> HTML in
      "<li>\(register.path)\(text("：", ": "))\(text.list(register.unusedColumns))</li>"
    }
    let halved = result.registers.flatMap { register in
      register.halved.map { cells -> HTML in "<li>\(register.path)\(text("：", ": "))\(cells.item) \(NumberText.count(cells.cells))</li>" }
    }
    return """
      <p>\(text("児童×年度の記録は\(NumberText.count(result.panel.rows))件、項目は\(result.panel.items)です（\(years.joined(separator: "、"))）。", "\(NumberText.count(result.panel.rows)) child-years and \(result.panel.items) items (\(years.joined(separator: "; ")))."))</p>
      \(registerTable.html)
      <p class="soft">\(text("使わなかった行は、行番号・項目・理由とともに rejects.csv にあります。値は載せていません。", "Rows that were not used stand in rejects.csv with line, item and reason, without values."))</p>
      \(halved.isEmpty ? "" : "<p>\(text("全角数字を半角として読んだセル：", "Cells in full-width digits that were read as half-width:"))</p><ul>\(halved)</ul>" as HTML)
      \(unused.isEmpty ? "" : "<p>\(text("辞書にないため使わなかった列：", "Columns that the dictionary does not know and that were not used:"))</p><ul>\(unused)</ul>" as HTML)
      """
  }

  private var registerTable: ReportTable {
    ReportTable(
      columns: [
        .words(text("台帳", "register")), .number(text("使った行", "rows used")),
        .number(text("使わなかった行（読めない・重複）", "rows not used (unreadable or repeated)")),
        .number(text("名簿にない児童・学校の行", "rows of unknown children or schools"))
      ],
      rows: result.registers.map { register in
        [
          "\(register.path)<br><span class=\"soft\">\(about(register))</span>", "\(NumberText.count(register.rows))",
          "\(NumberText.count(register.rejected))", "\(NumberText.count(register.unknownKey))"
        ]
      })
  }

  /// The offices that keep a register, as far as the dictionary names them, and its encoding.
  private func about(_ register: RegisterSummary) -> String {
    let items = result.outcomes.first?.items.filter { $0.table == register.table && !$0.office.isEmpty } ?? []
    return (Set(items.map(\.office)).sorted() + [text.encoding(register.encoding)]).joined(separator: text("・", "; "))
  }

  /// The file of a register.
  func path(ofTable table: String) -> String { result.registers.first { $0.table == table }?.path ?? table }
}
