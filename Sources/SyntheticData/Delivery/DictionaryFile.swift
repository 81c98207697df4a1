import DelimitedText

/// `dictionary.csv`: every column of every register, as an official keeps it.
struct DictionaryFile {
  let settings: SyntheticCity.Settings

  static let columns = [
    "item", "label", "table", "column", "role", "type", "unit", "decimals", "codes", "missing_codes", "office", "sensitivity",
    "known_after_days", "level", "origin", "direction", "cuts", "use", "purpose"
  ]

  func write(to folder: StudyFolder) throws(SyntheticDataError) { try Self.write(Self.rows, to: folder) }

  /// Writes rows of columns by name; a column that a row does not name is empty.
  static func write(_ rows: [[String: String]], to folder: StudyFolder) throws(SyntheticDataError) {
    let rows = rows.map { row in columns.map { row[$0] ?? "" } }
    try RegisterFile(folder: folder, threads: 1).write("dictionary.csv", header: columns, rows: rows.count) { index, out in
      for text in rows[index] { out.add(RegisterFile.cell(text)) }
    }
  }

  private static var rows: [[String: String]] {
    Heading.roster.map { row($0, table: "roster", office: "学務課", level: "child") }
      + Heading.support.map { row($0, table: "support", office: "子ども家庭課", level: "child") }
      + Register.allCases.flatMap { register in
        Heading.keys(of: register).map { row($0, table: register.rawValue, office: register.office, level: level(register)) }
          + register.items.map { row($0, register: register) }
      }
  }

  private static func level(_ register: Register) -> String { register == .schoolFacts ? "school" : "child" }

  private static func row(_ heading: Heading, table: String, office: String, level: String) -> [String: String] {
    [
      "item": heading.id, "label": heading.title, "table": table, "column": heading.title, "role": heading.role, "type": heading.type,
      "codes": heading.codes, "office": office, "sensitivity": heading.sensitivity, "known_after_days": "0", "level": level,
      "origin": "routine", "direction": "none", "use": heading.use, "purpose": "突合"
    ]
  }

  private static func row(_ item: CityItem, register: Register) -> [String: String] {
    let isChoice = if case .choice = item.kind { true } else { false }
    return [
      "item": item.id, "label": item.label, "table": register.rawValue, "column": item.label, "role": "item",
      "type": type(item.kind), "unit": item.recording.unit, "decimals": isChoice ? "" : "\(item.recording.decimals)",
      "codes": choices[item.id] ?? "", "missing_codes": item.missing.codes, "office": register.office,
      "sensitivity": item.id == "foreign" ? "high" : register.sensitivity, "known_after_days": lateItems[item.id] ?? "0",
      "level": register == .schoolFacts ? "school" : item.level.rawValue,
      "origin": markedSupportProcess.contains(item.id) ? "support_process" : "routine", "direction": item.direction.rawValue,
      "use": item.id == "foreign" ? "audit" : "candidate", "purpose": item.id == "foreign" ? "公平性の点検" : register.purpose
    ]
  }

  private static func type(_ kind: ItemKind) -> String {
    switch kind {
    case .flag: "flag"
    case .count: "count"
    case .measure: "number"
    case .scale: "ordinal"
    case .choice: "category"
    }
  }

  /// The traces of support that the dictionary admits to; the other half an audit has to find.
  private static let markedSupportProcess: Set = ["case_conf", "plan_flag", "jiso_liaison"]
  /// What is known some days after the end of the 年度.
  private static let lateItems = ["grade_avg": "14"]
  /// The answers of the items without order.
  static let choices = [
    "birth_month": (1...12).map { "\($0)=\($0)月" }.joined(separator: ";"),
    "q_food": "0=カレー;1=から揚げ;2=うどん;3=パン;4=魚料理;5=サラダ",
    "q_color": "0=国語;1=算数・数学;2=理科;3=社会;4=体育;5=音楽;6=図工・美術;7=英語"
  ]
}
