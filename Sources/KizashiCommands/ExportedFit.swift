import Carriers
import Registry
import Signatures
import StructuredText

/// The fit that is handed over: what `kizashi fit --json` printed.
struct ExportedFit: Exported {
  let path: String
  let files: [CarriedFiles.File]
  private let regression: RegressionSource
  private let sha256: String

  /// Opens the bytes of a fit.
  ///
  /// - Throws: `StructuredTextError`, `FitFileError`.
  init(contents: [UInt8], path: String) throws {
    self.path = path
    regression = try FitFile(try JSONValue(parsing: contents, file: path), path: path).regression
    sha256 = FileDigest.sha256(contents)
    files = [CarriedFiles.File(name: "fit.json", bytes: contents)]
  }

  let kind = "fit"

  var record: ExportRecord.Source { ExportRecord.Source(rule: nil, sha256: sha256, key: nil) }

  var facts: JSONValue { ["formula": .string(regression.formula), "sha256": .string(sha256)] }

  let contract = (
    japanese: "このファイルは、項目の値から当てはめた回帰の予測値を返します。学習していない区分や空の値には答えません。点数・区分・理由はなく、署名や検査記録もありません。判断するのは人です。",
    english:
      "The file gives the prediction of the fitted regression from the values of the items. It gives none for a level that was not fitted or a value that is absent. It has no points, bands or reasons, and neither signature nor check records. A person decides."
  )

  func carried(to carrier: Carrier) throws -> CarriedRule {
    guard carrier == .pmml else { throw ExportProblem.fitOnlyAsPMML(path: path) }
    return try PMMLRegression(regression).carried()
  }
}
