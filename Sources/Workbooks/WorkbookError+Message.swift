extension WorkbookError {
  /// What is wrong and what to do, in English.
  public var english: String { "\(file): \(problem.english)" }
  /// What is wrong and what to do, in Japanese.
  public var japanese: String { "\(file)：\(problem.japanese)" }
}

extension WorkbookProblem {
  var english: String {
    switch self {
    case .damaged(let reason): "the workbook is damaged or incomplete (\(reason)). Save it again, or copy it again from where it came"
    case .encrypted: "a password protects the workbook. Save it without a password"
    case .unsafePath(let entry): "the archive has an unsafe path '\(entry)', as no spreadsheet writes; nothing of it was read"
    case .implausibleArchive: "the archive has too many entries, or entries that lie upon each other, as no spreadsheet writes"
    case .tooLarge(let part, let ratio, let bytes):
      "'\(part)' expands beyond the limit of \(ratio) times its size in the archive, or \(bytes >> 30) GiB in all. Save the sheet as CSV"
    case .noWorkbook: "a zip archive that holds no workbook. Give an .xlsx file or CSV"
    case .missingPart(let part): "the workbook is damaged: it names '\(part)', which is not in it. Save it again"
    case .malformed(let part, let line): "the workbook is damaged: '\(part)' is no XML at line \(line). Save it again"
    case .documentType(let part): "'\(part)' has a DOCTYPE, by which files outside could be read; no spreadsheet writes one"
    case .tooDeep(let part): "'\(part)' is nested too deep, as no spreadsheet writes it"
    case .noSheet(let sheet, let sheets): "no sheet '\(sheet)'. The workbook has \(sheets.map { "'\($0)'" }.joined(separator: ", "))"
    case .emptySheet(let sheet): "the sheet '\(sheet)' is empty. Choose another with --sheet"
    case .outsideSheet(let sheet, let place): "the sheet '\(sheet)' has \(place), beyond what a workbook can hold"
    case .disorder(let sheet, let cell): "the cell \(cell) of the sheet '\(sheet)' stands out of order. Save the workbook again"
    case .errorValue(let sheet, let cell):
      "the cell \(cell) of the sheet '\(sheet)' holds an error value such as #DIV/0!. Correct its formula, or empty the cell"
    case .unsavedFormula(let sheet, let cell):
      "the cell \(cell) of the sheet '\(sheet)' holds a formula without a saved result. Open the workbook in a spreadsheet, and save it"
    case .unknownText(let sheet, let cell):
      "the cell \(cell) of the sheet '\(sheet)' refers to a text that is not there. Save the workbook again"
    case .notANumber(let sheet, let cell):
      "the cell \(cell) of the sheet '\(sheet)' holds no number, though it says so. Save the workbook again"
    case .mergedCells(let sheet, let range):
      "the cells \(range) of the sheet '\(sheet)' are merged, so that it is not known to which row or column the value belongs. Unmerge them"
    }
  }

  var japanese: String {
    switch self {
    case .damaged(let reason): "ブックが壊れているか、途中で切れています（\(reason)）。保存し直すか、元からコピーし直してください。"
    case .encrypted: "ブックにパスワードがかかっています。パスワードなしで保存してください。"
    case .unsafePath(let entry): "表計算ソフトが作らない危険なパス「\(entry)」が入っています。何も読み込んでいません。"
    case .implausibleArchive: "表計算ソフトが作らない書庫です（項目が多すぎるか、重なり合っています）。"
    case .tooLarge(let part, let ratio, let bytes):
      "「\(part)」が、圧縮前の大きさの上限（\(ratio)倍、全体で\(bytes >> 30) GiB）を超えて展開されます。シートをCSVで保存してください。"
    case .noWorkbook: "zip書庫ですが、ブックが入っていません。.xlsx か CSV を指定してください。"
    case .missingPart(let part): "ブックが壊れています。「\(part)」がありません。保存し直してください。"
    case .malformed(let part, let line): "ブックが壊れています。「\(part)」の\(line)行目がXMLではありません。保存し直してください。"
    case .documentType(let part): "「\(part)」に、外のファイルを読み込めるDOCTYPEがあります。表計算ソフトは書きません。"
    case .tooDeep(let part): "「\(part)」の入れ子が、表計算ソフトが作らない深さです。"
    case .noSheet(let sheet, let sheets): "シート「\(sheet)」がありません。シートは\(sheets.map { "「\($0)」" }.joined())です。"
    case .emptySheet(let sheet): "シート「\(sheet)」は空です。--sheet で別のシートを指定してください。"
    case .outsideSheet(let sheet, let place): "シート「\(sheet)」に、ブックに入る範囲を超えた場所（\(place)）があります。"
    case .disorder(let sheet, let cell): "シート「\(sheet)」のセル\(cell)の順序が乱れています。保存し直してください。"
    case .errorValue(let sheet, let cell): "シート「\(sheet)」のセル\(cell)がエラー値（#DIV/0! など）です。式を直すか、セルを空にしてください。"
    case .unsavedFormula(let sheet, let cell): "シート「\(sheet)」のセル\(cell)の式に、保存された結果がありません。表計算ソフトで開いて保存してください。"
    case .unknownText(let sheet, let cell): "シート「\(sheet)」のセル\(cell)の文字列がブックにありません。保存し直してください。"
    case .notANumber(let sheet, let cell): "シート「\(sheet)」のセル\(cell)は数値とされていますが、数値ではありません。保存し直してください。"
    case .mergedCells(let sheet, let range): "シート「\(sheet)」のセル\(range)が結合されていて、どの行・列の値か分かりません。結合を解除してください。"
    }
  }
}
