import Disclosure
import Studies

extension SchoolsReport {
  var dataSection: HTML {
    """
    <p>\(counted)</p>
    \(yearTable)
    \(leftOut)
    \(registerTable.html)
    <p class="soft">\(text("読めない行は、行番号・項目・理由とともに rejects.csv にあります。値は載せていません。", "Rows that could not be read stand in rejects.csv with line, item and reason, without values."))</p>
    """
  }

  private var counted: String {
    let pupils = NumberText.count(cells.publish(result.pupils.pupils)), records = NumberText.count(cells.publish(result.pupils.records))
    return result.isGrowth
      ? text("\(pupils)人の、1年間の伸び\(records)件を使いました。", "\(records) yearly growths of \(pupils) pupils were used.")
      : text("\(pupils)人の得点\(records)件を使いました。", "\(records) scores of \(pupils) pupils were used.")
  }

  /// The years add up to the records, so small ones take company.
  private var yearTable: HTML {
    guard result.pupils.years.count > 1 else { return "" }
    let counts = cells.publish(partsOfPublishedSum: result.pupils.years.map(\.records))
    return ReportTable(
      columns: [.words(text("年度", "school year")), .number(text("件数", "scores")), .number(text("学校", "schools"))],
      rows: zip(result.pupils.years, counts).map { year, count in
        ["\(text.year(year.year))", "\(NumberText.count(count))", "\(year.schools)"]
      }, staysTogether: true
    ).html
  }

  private var leftOut: HTML {
    let reasons = result.pupils.leftOut.filter { $0.records > 0 }
    guard !reasons.isEmpty else { return "" }
    let counts = cells.publish(partsOfPublishedSum: reasons.map(\.records))
    let lines = zip(reasons, counts).map { reason, count -> HTML in
      "<li>\(text(reason.japanese, reason.english))\(text("：", ": "))\(NumberText.count(count))</li>"
    }
    return "<p>\(text("使えなかった得点：", "Scores that could not be used:"))</p><ul>\(lines)</ul>"
  }

  private var registerTable: ReportTable {
    ReportTable(
      columns: [
        .words(text("台帳", "register")), .number(text("使った行", "rows used")),
        .number(text("使わなかった行（読めない・重複）", "rows not used (unreadable or repeated)")),
        .number(text("名簿にない学校などの行", "rows of unknown schools or pupils"))
      ],
      rows: result.registers.map { register in
        [
          "\(register.path)<br><span class=\"soft\">\(text.encoding(register.encoding))</span>", "\(NumberText.count(register.rows))",
          "\(NumberText.count(register.rejected))", "\(NumberText.count(register.unknownKey))"
        ]
      })
  }
}
