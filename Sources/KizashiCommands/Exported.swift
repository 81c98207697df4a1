import Carriers
import Registry
import StructuredText

/// What is handed over: a rule, or a fit.
protocol Exported {
  /// Where it was read.
  var path: String { get }
  /// The files that go with it, as they are.
  var files: [CarriedFiles.File] { get }
  /// How the registry names it.
  var record: ExportRecord.Source { get }
  /// What the manifest calls it.
  var kind: String { get }
  /// What the manifest says of it.
  var facts: JSONValue { get }
  /// What its carriers promise, in Japanese and English.
  var contract: (japanese: String, english: String) { get }
  /// Its form in a format.
  /// - Throws: `CarrierError`, or `ExportProblem` when it has none.
  func carried(to carrier: Carrier) throws -> CarriedRule
}
