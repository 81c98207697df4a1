import Scoring

/// Writes Swift: one file that holds the rule and opens it with the library KizashiScoring.
struct SwiftSource: CarrierWriter {
  let source: CarrierSource

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule {
    let name = SwiftText.typeName(of: source.rule.description.id)
    return CarriedRule(files: [CarriedRule.File(name: "\(name).swift", text: text(typeName: name))], notes: Self.notes)
  }

  private func text(typeName: String) -> String {
    let description = source.rule.description
    let json = SwiftText.literal(of: source.rule.json())
    return """
      // Made by Kizashi from a rule file; do not edit.
      import Scoring

      /// \(SwiftText.comment(description.title.ja))（\(description.validity.fromYear)年度から\(description.validity.toYear)年度まで）。人が判断する。
      ///
      /// \(SwiftText.comment(description.title.en)). The rule prepares; a person decides.
      public enum \(typeName) {
        /// The SHA-256 of the rule file.
        public static let sha256 = \(SwiftText.literal(of: source.sha256, lines: .one))

        private static let opened = Result { () throws(ScoringError) in try ScoringRule.load(contents: Array(json.utf8), path: "\(typeName)") }

        /// The rule, opened once: its structure is checked and its check records are scored again.
        /// - Throws: `ScoringError` when it was altered.
        public static var rule: ScoringRule {
          get throws(ScoringError) { try opened.get() }
        }

        /// A scorer for a day; outside the rule's school years every child gets the status `REFUSED_EXPIRED`.
        /// - Throws: `ScoringError` when the rule was altered.
        public static func scorer(asOf date: AsOfDate) throws(ScoringError) -> Scorer { try Scorer(rule, asOf: date) }
      }

      private let json = \(json)

      """
  }

  private static let notes = [
    LocalizedText(
      ja: "パッケージkizashiの製品KizashiScoringに依存するターゲットに、このファイルを加えてください。",
      en: "Add the file to a target that depends on the product KizashiScoring of the package kizashi."),
    LocalizedText(
      ja: "ルールは署名を持ちません。署名の確認が必要な場合は、sha256を署名済みのルールファイルと照合してください。",
      en: "The source carries no signature: compare its sha256 with the rule file that was signed.")
  ]
}
