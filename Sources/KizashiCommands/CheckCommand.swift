import Tabular
import ArgumentParser
import StructuredText
import Studies

/// `kizashi check PLAN`: reads the plan and its registers and says what would be used.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads the registers of a plan: rows, rejects, years, children at risk and events.",
    discussion: "Nothing is written. Rows that cannot be read are listed with line, item and reason, never with their values.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var argument: PlanArgument

  /// How many unreadable rows are listed.
  private static let listedRejects = 20

  func run() throws {
    let plan = try argument.read()
    let check = try RisingRiskStudy(plan, threads: common.threads, progress: ProgressMeter(common).progress).check()
    common.answer(check.json, text(check))
    if let excess = check.excess { throw excess }
  }

  private func text(_ check: StudyCheck) -> String {
    let language = common.locale
    var lines = check.registers.map { register in
      "\(register.table)\t\(register.path)\t\(register.encoding)\t"
        + language.text("\(register.rows)行、読めない・重複した行 \(register.rejected)", "\(register.rows) rows, \(register.rejected) rejected")
        + strangers(register) + halved(register)
    }
    lines += check.outcomes.flatMap { outcome in
      outcome.years.map { year in
        "\(outcome.label)\t"
          + language.text(
            "\(year.year)年度：対象 \(year.atRisk)人、翌年度の発生 \(year.events)人",
            "\(year.year): \(year.atRisk) at risk, \(year.events) events in the following year")
      }
    }
    lines += check.rejects.prefix(Self.listedRejects).map {
      "\($0.file):\($0.line): \($0.item.isEmpty ? "" : "\($0.item): ")" + (language == .japanese ? $0.problem.japanese : $0.problem.english)
    }
    if check.rejects.count > Self.listedRejects { lines.append("…") }
    return lines.joined(separator: "\n")
  }

  /// Cells in full-width digits, by item.
  private func halved(_ register: RegisterSummary) -> String {
    guard !register.halved.isEmpty else { return "" }
    let cells = register.halved.map { "\($0.item) \($0.cells)" }.joined(separator: ", ")
    return common.locale.text("、全角数字を半角として読んだセル：\(cells)", ", full-width digits read as half-width: \(cells)")
  }

  /// Rows that found nobody to belong to.
  private func strangers(_ register: RegisterSummary) -> String {
    guard register.unknownKey > 0 else { return "" }
    return common.locale.text(
      "、名簿にない児童・学校の行 \(register.unknownKey)", ", \(register.unknownKey) rows about nobody in the roster")
  }
}
