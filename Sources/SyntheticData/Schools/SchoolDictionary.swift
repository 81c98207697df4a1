/// `dictionary.csv`: every column of both registers.
struct SchoolDictionary {
  let settings: SyntheticSchools.Settings

  /// The decimals of θ and of its standard error.
  static let scoreDecimals = 3

  /// A column that is no trait.
  struct Column: Sendable {
    let id: String
    let title: String
    let type: String
    var role = "item"
    var codes = ""
    var decimals = ""
    var sensitivity = "low"
    var use = "candidate"
    var purpose = "突合"
  }

  private static let school = Column(id: "school", title: "学校コード", type: "key", role: "school", use: "none")

  /// The columns of `registers/pupils.csv`.
  static let pupilHeadings = [
    Column(id: "pupil", title: "児童生徒ID", type: "key", role: "child", use: "none"),
    Column(id: "year", title: "年度", type: "year", role: "year", use: "none"),
    Column(id: "grade", title: "学年", type: "ordinal", role: "grade", codes: gradeCodes, use: "none"),
    school,
    Column(id: "class", title: "組", type: "category", purpose: "学級の別"),
    Column(id: "shugaku", title: "就学援助", type: "flag", sensitivity: "high", purpose: "困難の把握"),
    Column(id: "single", title: "ひとり親", type: "flag", sensitivity: "high", purpose: "困難の把握"),
    Column(id: "books", title: "家にある本", type: "ordinal", decimals: "0", sensitivity: "medium", purpose: "家庭の学習環境の把握"),
    Column(id: "girl", title: "女子", type: "flag", sensitivity: "medium", purpose: "男女の別"),
    Column(
      id: "theta", title: "4月の学力", type: "number", decimals: "\(scoreDecimals)", sensitivity: "medium", purpose: "学力の把握"),
    Column(
      id: "theta_se", title: "4月の学力の標準誤差", type: "number", decimals: "\(scoreDecimals)", sensitivity: "medium",
      purpose: "学力の測定誤差")
  ]

  /// The columns of `registers/schools.csv` before the traits.
  static let schoolHeadings = [
    school, Column(id: "school_type", title: "校種", type: "category", codes: "小学校=小学校;中学校=中学校", use: "audit", purpose: "校種の別")
  ]

  /// 小4 to 中3.
  static func gradeName(_ grade: Int) -> String {
    grade <= SchoolRates.lastElementary ? "小\(grade)" : "中\(grade - SchoolRates.lastElementary)"
  }

  /// The name of a class, which only one class of the school has in that 年度: `4-1`.
  static func className(grade: Int, _ classroom: Int) -> String {
    "\(grade <= SchoolRates.lastElementary ? grade : grade - SchoolRates.lastElementary)-\(classroom + 1)"
  }

  private static let gradeCodes = SchoolRates.grades.map { "\(gradeName($0))=\($0)" }.joined(separator: ";")

  func write(to folder: StudyFolder) throws(SyntheticDataError) { try DictionaryFile.write(rows, to: folder) }

  private var rows: [[String: String]] {
    Self.pupilHeadings.map { row($0, table: "pupils", level: "child") }
      + Self.schoolHeadings.map { row($0, table: "schools", level: "school") }
      + (0..<settings.traits).map(trait)
  }

  private func row(_ column: Column, table: String, level: String) -> [String: String] {
    [
      "item": column.id, "label": column.title, "table": table, "column": column.title, "role": column.role, "type": column.type,
      "decimals": column.decimals, "codes": column.codes, "office": "学校教育課", "sensitivity": column.sensitivity,
      "known_after_days": "0", "level": level, "origin": "routine", "direction": "none", "use": column.use, "purpose": column.purpose
    ]
  }

  private func trait(_ number: Int) -> [String: String] {
    let trait = SchoolTrait.numbered(number)
    return [
      "item": SchoolTrait.id(number), "label": trait.label, "table": "schools", "column": trait.label, "role": "item", "type": "number",
      "unit": trait.unit, "decimals": "\(trait.decimals)", "office": "教育総務課", "sensitivity": "low", "known_after_days": "0",
      "level": "school", "origin": "routine", "direction": "none", "use": "candidate", "purpose": "学校の特徴"
    ]
  }
}
