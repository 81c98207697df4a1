import Scoring

/// The sheet 説明: what the workbook is, what it may be used for, and where it comes from.
struct AboutSheet {
  static let sheetName = "説明"
  let source: CarrierSource
  let notes: [LocalizedText]
  let sheet: WorkbookSheet

  private enum Width {
    static let name = 18.0
    static let text = 84.0
  }

  /// Writes a line a fact.
  func write() {
    sheet.write("説明：" + source.rule.description.title.ja, CellPlace(0, 0), .title)
    for (k, line) in lines.enumerated() {
      sheet.write(line.0, CellPlace(k + 2, 0), .header)
      sheet.write(line.1, CellPlace(k + 2, 1), .wrapped)
      sheet.height(Self.height(of: line.1, width: Width.text), row: k + 2)
    }
    sheet.width(Width.name, 0..<1)
    sheet.width(Width.text, 1..<2)
    sheet.protect()
    sheet.printOnA4(.portrait, footer: source.rule.description.title.ja)
    sheet.fitWidth()
  }

  /// Points for so many lines of text; a Japanese character is two units wide.
  static func height(of text: String, width: Double) -> Double {
    let lines = text.split(separator: "\n").reduce(0) { $0 + 1 + Int(Double(2 * $1.count) / width) }
    return Double(lines) * lineHeight + 4
  }

  private static let lineHeight = 15.0

  private var lines: [(String, String)] {
    let rule = source.rule
    let (description, provenance) = (rule.description, rule.provenance)
    let bands = rule.interpretation.bands.map { "\($0.name.ja)（\($0.minimumScore)点以上）：\($0.action.ja)" }
    return [
      ("目的", description.purpose.ja), ("何の確率か", description.outcome.ja), ("対象", description.population.text.ja),
      ("使ってよいこと", description.intendedUse.ja), ("してはならないこと", description.prohibitedUse.ja),
      ("決める人", "支援の要否は、職員が様子を確かめ、会議で人が決めます。この表は決めません。"),
      ("区分と対応", bands.joined(separator: "\n")),
      ("有効期間", "\(description.validity.fromYear)年度から\(description.validity.toYear)年度まで。外では採点しません。"),
      ("学習した記録", "\(provenance.trainingYears.map(String.init).joined(separator: "・"))年度（当てはまった児童\(provenance.events)人）"),
      ("ルール", description.id), ("SHA-256", source.sha256), ("作った版", provenance.program),
      ("使い方", notes.map(\.ja).joined(separator: "\n"))
    ]
  }
}
