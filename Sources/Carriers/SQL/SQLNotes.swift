import Scoring

/// How the scripts are used, and in which points they differ from the rule.
enum SQLNotes {
  private static let table = LocalizedText(
    ja: "町の表は、ルールの列名をもつ kizashi_children（表またはビュー）として見えるようにする。",
    en: "Let the town's table be seen as kizashi_children (a table or a view) with the column names of the rule.")

  /// Of PostgreSQL.
  static let postgresql = [
    table,
    LocalizedText(
      ja: "PostgreSQL 12以上。function.sql、view.sql の順に実行する。関数は値を文字で受け取り、ビューは今日の年度で判定する。",
      en:
        "PostgreSQL 12 or newer. Run function.sql, then view.sql. The function takes the cells as texts; the view scores for today's school year."
    )
  ]

  /// Of SQLite.
  static let sqlite = [
    table,
    LocalizedText(
      ja: "SQLite 3.35以上。:school_year に判定する年度を渡す。渡さなければ今日の年度で判定する。ビューにするときは :school_year を NULL に置き換える。",
      en:
        "SQLite 3.35 or newer. Bind :school_year to the school year of scoring; unbound it is today's. For a view, write NULL in its place."
    ),
    LocalizedText(
      ja: "列は文字（TEXT）で持つ。数の列に浮動小数（REAL）があれば、その児童は REFUSED_NOT_A_NUMBER になる。",
      en: "Columns hold TEXT. A floating number (REAL) in a column of numbers gives the child REFUSED_NOT_A_NUMBER.")
  ]

  /// Of plain SQL.
  static let standard = [
    LocalizedText(
      ja: "表の形は tables.sql のとおり。数の列は DECIMAL(28, 10)、数でない語は「列名_text」に入れる。空欄は両方とも NULL。",
      en:
        "The tables are those of tables.sql. Numbers go into DECIMAL(28, 10); a cell that is no number goes into “column_text”; an empty cell is NULL in both."
    ),
    LocalizedText(
      ja: "小数が10桁を超える数は「列名_text」に入れる（REFUSED_NOT_A_NUMBER になる）。18桁を超える整数部は ±999999999999999999 とする（範囲外として扱われる）。",
      en:
        "A number with more than 10 decimals goes into “column_text” (the answer is REFUSED_NOT_A_NUMBER); one with more than 18 digits before the point is stored as ±999999999999999999 (which is outside every range)."
    ),
    LocalizedText(
      ja: "文字の前後の空白・タブ・全角空白は取り込みのときに除く。文字の比較は1字ずつ（大文字と小文字、全角と半角を区別する照合順序）であること。",
      en:
        "The load job drops blanks, tabs and U+3000 around texts. Texts must be compared byte for byte (a collation that folds neither case nor width)."
    ),
    LocalizedText(
      ja: "確かめたデータベースはDuckDBとPostgreSQL。ほかの製品では、CTE・VALUES・||・ROW_NUMBER・FLOORの書き方を確かめること。",
      en:
        "Checked in DuckDB and PostgreSQL. For other products see how they write common table expressions, VALUES, ||, ROW_NUMBER and FLOOR."
    )
  ]
}
