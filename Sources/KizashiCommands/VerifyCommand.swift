import ArgumentParser
import Scoring
import StructuredText

/// `kizashi verify RULE`: does a rule file give the answers that it says it gives?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks a rule file: its form, its cuts, its score range, and every check record by scoring it again.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The rule file.", completion: .file(extensions: ["json"]))
  var rule: String

  func run() throws {
    if try ExpectationRule.isKind(ofFile: rule) { try verifyExpectation() } else { try verifyPoints() }
  }

  private func verifyExpectation() throws {
    let loaded = try ExpectationRule.load(path: rule)
    common.answer(
      [
        "rule": .string(loaded.id), "kind": .string(loaded.kind), "inputs": .integer(loaded.inputs.count),
        "check_records": .integer(loaded.checkRecords.count), "verified": true
      ],
      common.locale.text(
        "\(rule)：照合済み。入力\(loaded.inputs.count)、検査記録\(loaded.checkRecords.count)件すべて一致しました。",
        "\(rule): verified; \(loaded.inputs.count) inputs, all \(loaded.checkRecords.count) check records come out as recorded"))
  }

  private func verifyPoints() throws {
    let loaded = try ScoringRule.load(path: rule)
    common.answer(
      [
        "rule": .string(loaded.description.id), "items": .integer(loaded.items.count), "check_records": .integer(loaded.checkRecords.count),
        "verified": true
      ],
      common.locale.text(
        "\(rule)：照合済み。項目\(loaded.items.count)、検査記録\(loaded.checkRecords.count)件すべて一致しました。",
        "\(rule): verified; \(loaded.items.count) items, all \(loaded.checkRecords.count) check records score as recorded"))
  }
}
