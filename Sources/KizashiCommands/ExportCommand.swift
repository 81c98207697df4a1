import ArgumentParser
import Carriers
import Registry
import Scoring
import Studies

/// `kizashi export RULE|RUN|FIT --to CARRIER --output DIR`: a rule, or a fit, in the formats of other systems.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hands a rule over: its form for databases, JVM systems, ONNX, spreadsheets, Swift; a fit as PMML.",
    discussion: """
      The rule proves itself first. The new folder holds rule.json (with its signature, where it has one), a folder for each carrier, and
      manifest.json: the digest of every file, the rule that it was made of, and how each carrier is to be used. The folder is whole or
      absent; it takes the place of nothing but an empty folder or an earlier export. What is handed over is entered in the registry first.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var registry: RegistryOptions

  @Argument(
    help: "A rule file, a run folder with a rule, or what kizashi fit --json printed (as pmml).", completion: .file(extensions: ["json"]))
  var source: String

  @Option(help: "Carriers, separated by commas: \(CarrierList.names); or all.")
  var to: CarrierList

  @Option(help: "The new folder.", completion: .directory)
  var output: String

  @Option(help: "A table of children that fill the workbook of xlsx, which then holds their data.", completion: .file(extensions: ["csv"]))
  var records: String?

  @Option(help: "With --records: the date of scoring, YYYY-MM-DD (default: the day on which the workbook is open).")
  var asOf: String?

  func validate() throws {
    if records != nil, !to.carriers.contains(.xlsx) { throw ArgumentParser.ValidationError("--records needs --to xlsx.") }
    if asOf != nil, records == nil { throw ArgumentParser.ValidationError("--as-of needs --records.") }
    if let asOf, AsOfDate(asOf) == nil { throw ArgumentParser.ValidationError("--as-of takes a date such as 2026-04-01.") }
  }

  func run() throws {
    let source = try ExportSource.open(source)
    let carried = try to.carriers.map { CarriedFiles(carrier: $0, rule: try carry(source, to: $0)) }
    Interrupts.removePartialFolder()
    var folder = try RunFolder(path: output, keeping: [source.path] + (records.map { [$0] } ?? []), kind: .export)
    let place = try registry.path(in: folder.parent, nearestTo: source.path)
    for file in source.files + carried.flatMap(\.files) { try folder.write(file.bytes, to: file.name) }
    let checkpoint = try place.map { try enter(source, carried, in: $0) }
    try folder.publish(about: ExportManifest(source: source, carriers: carried).json)
    let answer = ExportAnswer(path: folder.path, carriers: carried, registry: place, checkpoint: checkpoint)
    common.answer(answer.json, answer.text(common.locale))
  }

  private func carry(_ source: any Exported, to carrier: Carrier) throws -> CarriedRule {
    guard let records, carrier == .xlsx, let rule = source as? ExportedRule else { return try source.carried(to: carrier) }
    let children = try WorkbookTable.records(of: rule.rule, path: records)
    return try Carrier.workbooks(rule.carrierSource, records: children, date: asOf.flatMap { AsOfDate($0) })
  }

  /// Enters one export a carrier; nothing leaves that is not entered.
  private func enter(_ source: any Exported, _ carried: [CarriedFiles], in path: String) throws -> Checkpoint {
    let author = Author.current, now = Moment.now
    return try Registry.openOrCreate(path).append(
      carried.map { one in
        .export(
          ExportRecord(
            source: source.record, carrier: one.carrier.rawValue, files: one.records, exported: now, author: author))
      })
  }
}
