import ArgumentParser
import StructuredText
import Studies

/// `kizashi dossier FOLDER`: computes the numbers of an evaluation again from its published counts.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Checks the dossier of an evaluation without a row of a child.",
    discussion: """
      The files are those that were written; the rule gives the answers of its check records; every number that follows from the published counts is computed
      again. Numbers that need the rows (areas, standard errors, tests) are not in the list; areas are compared with the bounds that the drawn points leave.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder 'dossier' of an evaluation.", completion: .directory)
  var folder: String

  func run() throws {
    let check = try DossierCheck(folder: folder)
    common.answer(json(check), text(check, common.locale))
    if !check.holds { throw ExitCode(Failure.refused) }
  }

  private func json(_ check: DossierCheck) -> JSONValue {
    [
      "holds": .bool(check.holds), "changed_files": JSONValue(check.changedFiles), "check_records": JSONValue(check.checkRecords),
      "figures": .array(
        check.figures.map {
          [
            "name": .string($0.name), "printed": JSONValue($0.printed), "low": JSONValue($0.recomputed.lowerBound),
            "high": JSONValue($0.recomputed.upperBound), "status": .string($0.status.rawValue)
          ]
        })
    ]
  }

  private func text(_ check: DossierCheck, _ language: Language) -> String {
    let count = { (status: RecomputedFigure.Status) in check.figures.count { $0.status == status } }
    var lines = check.changedFiles.map { language.text("変えられたファイル：\($0)", "changed file: \($0)") }
    lines += check.figures.filter { $0.status == .different }.map {
      language.text("合わない数値：\($0.name)", "number that does not follow: \($0.name)") + " \($0.printed) / \($0.recomputed.lowerBound)"
    }
    if let records = check.checkRecords {
      lines.append(language.text("規則の照合用記録 \(records)件：すべて一致", "check records of the rule: \(records), all agree"))
    }
    lines.append(
      language.text(
        "数値 \(check.figures.count)個を人数から計算し直しました：一致 \(count(.same))、範囲内 \(count(.withinBounds))、不一致 \(count(.different))",
        "\(check.figures.count) numbers computed again from counts: \(count(.same)) same, \(count(.withinBounds)) within bounds, \(count(.different)) different"
      ))
    return lines.joined(separator: "\n")
  }
}
