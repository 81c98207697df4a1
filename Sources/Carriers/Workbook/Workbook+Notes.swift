import Scoring

extension Workbook {
  /// How the workbook is to be used, and in which points it differs from the rule.
  static let notes = [
    LocalizedText(
      ja: "Excel 2013以降とLibreOffice Calc 7.4以降で使えます。マクロはありません。「確認」が「合」であることを見てから使ってください。",
      en: "For Excel 2013 or later and LibreOffice Calc 7.4 or later; no macros. Use it only while the sheet 確認 says 合."),
    LocalizedText(
      ja: "入力欄は文字として読みます（01 は 01 のまま）。数は桁のまま偶数丸めをします。貼り付けた数値のセルは、表示できる15桁で読みます。",
      en: "Cells are read as text (01 stays 01); numbers are rounded half to even on their digits, exactly. A pasted number is read by the 15 digits that a cell keeps."),
    LocalizedText(
      ja: "255文字を超える数は、数として読みません（REFUSED_NOT_A_NUMBER）。", en: "A number of more than 255 characters is not read as a number (REFUSED_NOT_A_NUMBER)."),
    LocalizedText(
      ja: "採点する年度は「採点する日」から決まり、空欄なら今日です。日付でない文字は有効期間外になります。",
      en: "The school year of scoring is that of the cell 採点する日, or today's when it is empty; a text that is no date counts as outside the validity."),
    LocalizedText(
      ja: "シートの保護にパスワードはありません。式を守るためのもので、署名ではありません。",
      en: "The protection has no password: it guards formulas against slips and is no signature.")
  ]
}
