/// One register of the town: the table of one office.
enum Register: String, CaseIterable, Sendable {
  case attendance, nurse, health, fees, benefit, household, infant, consult, school, survey
  case supportProcess = "support_process"
  case staff
  case schoolFacts = "school_facts"
  case misc

  /// The items of the register.
  var items: [CityItem] {
    switch self {
    case .attendance: CityItem.attendance
    case .nurse: CityItem.nurse
    case .health: CityItem.health
    case .fees: CityItem.fees
    case .benefit: CityItem.benefit
    case .household: CityItem.household
    case .infant: CityItem.infant
    case .consult: CityItem.consult
    case .school: CityItem.school
    case .survey: CityItem.survey
    case .supportProcess: CityItem.supportProcess
    case .staff: CityItem.staff
    case .schoolFacts: CityItem.schoolFacts
    case .misc: CityItem.misc
    }
  }

  /// The file, relative to the study folder.
  var path: String { "registers/\(rawValue).csv" }

  /// The office that keeps the register.
  var office: String {
    switch self {
    case .attendance, .nurse, .school, .survey: "学校教育課"
    case .health: "学校保健課"
    case .fees: "学務課"
    case .benefit: "子育て給付課"
    case .household: "市民課"
    case .infant: "母子保健課"
    case .consult, .supportProcess: "子ども家庭課"
    case .staff, .misc: "教育総務課"
    case .schoolFacts: "学校施設課"
    }
  }

  /// Why the item is looked at.
  var purpose: String {
    switch self {
    case .attendance: "登校の状況の把握"
    case .nurse: "心身の不調の把握"
    case .health: "健康状態の把握"
    case .fees: "納付の状況の把握"
    case .benefit: "経済的な状況の把握"
    case .household: "世帯の状況の把握"
    case .infant: "乳幼児期の状況の把握"
    case .consult: "相談の状況の把握"
    case .school: "学習と生活の状況の把握"
    case .survey: "本人の回答の把握"
    case .supportProcess: "支援の経過の記録"
    case .staff, .schoolFacts: "学校の条件の把握"
    case .misc: "参考"
    }
  }

  /// How carefully the register is to be handled.
  var sensitivity: String {
    switch self {
    case .schoolFacts, .misc, .staff: "low"
    case .attendance, .school, .survey: "medium"
    case .nurse, .health, .fees, .benefit, .household, .infant, .consult, .supportProcess: "high"
    }
  }
}
