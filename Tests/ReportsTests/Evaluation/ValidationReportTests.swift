import Foundation
import Testing

@testable import Reports
@testable import Studies

struct ValidationReportTests {
  private static let japanese = ValidationReport(SampleEvaluation.city.result, inJapanese: true).html
  private static let english = ValidationReport(SampleEvaluation.city.result, inJapanese: false).html

  /// Pages for a browser, where the environment names a folder for them.
  @Test func `the pages of made-up places can be written for a browser`() throws {
    guard let folder = ProcessInfo.processInfo.environment["KIZASHI_REPORT_PAGES"] else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, sample) in [("city", SampleEvaluation.city), ("town", .town), ("village", .village)] {
      for inJapanese in [true, false] {
        let page = ValidationReport(sample.result, inJapanese: inJapanese).html
        try page.write(toFile: "\(folder)/\(name)-\(inJapanese ? "ja" : "en").html", atomically: true, encoding: .utf8)
      }
    }
    try ValidationReport(Self.bare, inJapanese: true).html.write(toFile: "\(folder)/bare-ja.html", atomically: true, encoding: .utf8)
  }

  /// A vendor's table with a score and an outcome, and nothing else.
  static let bare: ValidationResult = {
    var result = SampleEvaluation.city.result
    (result.calibration, result.decision, result.optimism, result.learning, result.necessity) = (nil, nil, nil, nil, nil)
    (result.transport, result.auditDesign, result.hiddenNeed, result.thresholdTable) = (nil, nil, nil, nil)
    (result.heldOut, result.groups, result.drift, result.gates, result.notes) = ([], [], [], [], [])
    return result
  }()

  @Test func `every tag is closed, and the same result gives the same bytes`() {
    for page in [Self.japanese, Self.english] { #expect(Markup.unbalanced(Self.withoutScripts(page)) == []) }
    #expect(ValidationReport(SampleEvaluation.city.result, inJapanese: true).html == Self.japanese)
  }

  /// The page without the contents of its scripts, which are no markup.
  private static func withoutScripts(_ page: String) -> String {
    page.split(separator: "<script").enumerated().map { k, part in
      k == 0 ? String(part) : String(part.split(separator: "</script>", maxSplits: 1)[1])
    }
    .joined()
  }
}
