public import Studies

/// The evaluator's report: may this logic be used on our children?
public struct ValidationReport: Sendable {
  let result: ValidationResult
  let text: ReportText
  let mark: RegistryMark?

  /// A report of a result.
  public init(_ result: ValidationResult, inJapanese: Bool, mark: RegistryMark? = nil) {
    (self.result, self.mark) = (result, mark)
    text = ReportText(inJapanese: inJapanese)
  }

  /// The whole page, which needs nothing but itself.
  public var html: String {
    ReportPage(title: result.title, kind: text("評価報告書", "evaluation report"), text: text, summary: "", sections: []).html
  }
}
