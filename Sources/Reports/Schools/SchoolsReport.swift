import Disclosure
public import Studies

/// The report of a study of schools for the board of education: one self-contained page, and a sheet for each school.
///
/// It is no league table: schools stand with intervals and probabilities, and what cannot be concluded comes first.
public struct SchoolsReport {
  let result: SchoolsResult
  let text: ReportText
  let mark: RegistryMark?
  let numbers: SchoolNumbers
  let cells = SmallCells.official

  /// A report in Japanese or English, with its mark in the registry.
  public init(_ result: SchoolsResult, inJapanese: Bool, mark: RegistryMark? = nil) {
    self.result = result
    self.mark = mark
    text = ReportText(inJapanese: inJapanese)
    numbers = SchoolNumbers(result, text: text)
  }

  /// The page for the board of education.
  /// - Complexity: O(schools × traits).
  public var html: String {
    ReportPage(
      title: result.title, kind: text("学校の分析報告書", "report on schools"), text: text, summary: summary, sections: sections
    ).html
  }

  private var sections: [ReportSection] {
    var sections = [
      ReportSection(title: text("何を問い、何を推定したか", "What was asked, and what was estimated"), body: questionSection),
      ReportSection(title: text("使ったデータ", "Data used"), body: dataSection),
      ReportSection(title: text("困難の指標", "The index of hardship"), body: hardshipSection),
      ReportSection(title: effectTitle, body: effectSection),
      ReportSection(title: text("学校の大きさと偶然", "Size of school and chance (funnel plot)"), body: funnelSection)
    ]
    if result.isGrowth {
      sections.append(ReportSection(title: text("水準と伸び", "Level and growth"), body: quadrantSection))
    }
    if !result.withinBetween.isEmpty {
      sections.append(ReportSection(title: text("校内の差と学校間の差", "Within schools and between schools"), body: withinBetweenSection))
    }
    if let traits = result.traits {
      sections.append(ReportSection(title: text("学校の特徴", "Traits of schools"), body: traitSection(traits)))
    }
    sections.append(ReportSection(title: text("読むときの注意", "Before using these figures"), body: noteSection))
    sections.append(ReportSection(title: text("出所", "Provenance"), body: provenanceSection))
    return sections
  }

  private var effectTitle: String {
    result.isGrowth
      ? text("学校ごとの伸び", "Growth by school (caterpillar plot)") : text("学校ごとの水準", "Level by school (caterpillar plot)")
  }

  /// The effects that the study is about, in words: 伸び or 水準.
  var effectName: String { result.isGrowth ? text("伸び", "growth") : text("水準", "level") }

  /// The types of schools with their schools, in the order of the result.
  var types: [(name: String, schools: [SchoolResult])] {
    var order: [String] = []
    for school in result.schools where !order.contains(school.type) { order.append(school.type) }
    return order.map { type in (type, result.schools.filter { $0.type == type }) }
  }

  /// Schools with an effect that may be shown.
  var shownSchools: [SchoolResult] { result.schools.filter(\.isShown) }
}

extension SchoolResult {
  /// Whether anything may be told of it.
  var isShown: Bool { [.judged, .intervalOnly].contains(standing) && effect != nil }
}
