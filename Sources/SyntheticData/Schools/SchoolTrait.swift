/// A trait of schools as the board of education records it.
struct SchoolTrait: Sendable {
  let label: String
  let unit: String
  let mean: Double
  let deviation: Double
  let decimals: Int

  private init(_ label: String, _ unit: String, _ mean: Double, _ deviation: Double, _ decimals: Int) {
    self.label = label
    self.unit = unit
    self.mean = mean
    self.deviation = deviation
    self.decimals = decimals
  }

  /// The item of a trait: `t07`.
  static func id(_ number: Int) -> String { "t" + (number < 9 ? "0" : "") + "\(number + 1)" }

  /// The trait of a number; beyond the list, traits have no name of their own.
  static func numbered(_ number: Int) -> SchoolTrait {
    number < named.count ? named[number] : SchoolTrait("学校の特徴\(number + 1)", "点", 3, 0.4, 2)
  }

  /// What is recorded of a standardised value, which is never below 0.
  func recorded(_ value: Double) -> Double { max(0, mean + deviation * value) }

  /// Deviations are many times the last decimal, so that rounding takes nothing away.
  private static let named = [
    SchoolTrait("教員加配", "人", 2.5, 0.6, 1),
    SchoolTrait("学習支援員時数", "時間", 400, 80, 0),
    SchoolTrait("校内研修回数", "回", 24, 5, 0),
    SchoolTrait("授業改善サイクル", "点", 3.2, 0.4, 2),
    SchoolTrait("少人数指導", "％", 35, 8, 1),
    SchoolTrait("家庭学習の手引き", "点", 3, 0.4, 2),
    SchoolTrait("学級経営尺度", "点", 3.4, 0.25, 2),
    SchoolTrait("主体的・対話的で深い学び尺度", "点", 3.3, 0.25, 2),
    SchoolTrait("朝学習", "分", 60, 12, 0),
    SchoolTrait("放課後学習教室", "回", 30, 7, 0),
    SchoolTrait("地域学校協働活動", "回", 24, 5, 0),
    SchoolTrait("ICT活用頻度", "回", 12, 2.5, 1),
    SchoolTrait("教員経験年数", "年", 14, 3, 1),
    SchoolTrait("管理職在任年数", "年", 3, 0.6, 1),
    SchoolTrait("若手教員比率", "％", 30, 7, 1),
    SchoolTrait("学年団の授業公開", "回", 20, 4, 0),
    SchoolTrait("読書活動", "分", 50, 12, 0),
    SchoolTrait("小中連携会議", "回", 18, 4, 0),
    SchoolTrait("学力分析会", "回", 20, 4, 0),
    SchoolTrait("個票返却面談", "％", 60, 9, 1),
    SchoolTrait("QU実施", "％", 60, 9, 1),
    SchoolTrait("生徒指導体制", "点", 3.3, 0.35, 2),
    SchoolTrait("特支支援員数", "人", 4, 0.9, 1),
    SchoolTrait("1学級当たり児童数", "人", 30, 2.5, 1),
    SchoolTrait("宿題ルール統一", "点", 3.2, 0.4, 2),
    SchoolTrait("ノート指導", "点", 3.1, 0.4, 2),
    SchoolTrait("学校図書館司書日数", "日", 120, 25, 0),
    SchoolTrait("保護者面談率", "％", 78, 5, 1),
    SchoolTrait("出張研修日数", "日", 40, 9, 0),
    SchoolTrait("校舎環境", "点", 3.1, 0.35, 2)
  ]
}
