import Regression
import Reports
import Studies
import Validation

/// What an evaluation found, in a few lines for the terminal; no count of people is among them.
struct EvaluationSummary {
  let result: ValidationResult
  let report: ValidationReport
  let path: String

  init(_ result: ValidationResult, _ report: ValidationReport, path: String) {
    (self.result, self.report, self.path) = (result, report, path)
  }

  func text(_ language: Language) -> String {
    var lines = result.notes.prefix(2).map { language.text($0.japanese, $0.english) }
    if let area = result.scores.first?.area, let limits = result.scores.first?.areaInterval {
      lines.append("AUC \(three(area.value)) (\(three(limits.low))–\(three(limits.high)))")
    }
    lines += result.gates.map { gate in
      let value =
        gate.value == nil
        ? language.text("推定できない", "not estimable") : report.shownValue(gate).map(three) ?? language.text("非公表", "withheld")
      return language.text("関門 ", "gate ") + "\(gate.gate.measure.rawValue): \(value) "
        + (gate.isMet ? language.text("達成", "met") : language.text("未達", "MISSED"))
    }
    lines.append(language.text("報告書：\(path)/report.html", "report:  \(path)/report.html"))
    lines.append(language.text("数値：  \(path)/metrics.json", "numbers: \(path)/metrics.json"))
    lines.append(language.text("検証資料：\(path)/dossier", "dossier: \(path)/dossier"))
    return lines.joined(separator: "\n")
  }

  private func three(_ x: Double) -> String { String(Double((x * 1000).rounded()) / 1000) }
}
