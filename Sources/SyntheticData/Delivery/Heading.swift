/// A column that is not an item: keys, and what the roster knows of a child.
struct Heading: Sendable {
  let id: String
  let title: String
  /// The role in the dictionary.
  let role: String
  let type: String
  var codes = ""
  var use = "none"
  var sensitivity = "low"

  static let child = Heading(id: "child_id", title: "児童ID", role: "child", type: "key")
  static let year = Heading(id: "fiscal_year", title: "年度", role: "year", type: "year")
  static let schoolKey = Heading(id: "school_id", title: "学校ID", role: "school", type: "key")
  static let roster = [
    child, year,
    Heading(id: "grade", title: "学年", role: "grade", type: "ordinal"),
    Heading(id: "sex", title: "性別", role: "sex", type: "category", codes: "男=男;女=女", use: "audit", sensitivity: "high"),
    schoolKey,
    Heading(id: "ward", title: "行政区", role: "ward", type: "category"),
    Heading(id: "household_id", title: "世帯ID", role: "household", type: "key"),
    Heading(id: "birth_date", title: "生年月日", role: "birth_date", type: "date", sensitivity: "high")
  ]
  static let support = [
    child,
    Heading(id: "listed_on", title: "登録日", role: "listed_on", type: "date", sensitivity: "high"),
    Heading(id: "delisted_on", title: "解除日", role: "delisted_on", type: "date", sensitivity: "high")
  ]

  /// The keys of a register.
  static func keys(of register: Register) -> [Heading] {
    switch register {
    case .infant: [child]
    case .schoolFacts: [schoolKey, year]
    default: [child, year]
    }
  }
}
