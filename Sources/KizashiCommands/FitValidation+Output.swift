import Reports
import StructuredText
import Validation

extension FitAnswer {
  /// Takes what `--validate` has found.
  mutating func add(_ validation: FitValidation.Result) {
    additions["validation"] = validation.json
    sections.append { validation.text($0) }
  }
}

extension FitValidation.Result {
  /// The measures as JSON.
  var json: JSONValue {
    [
      "method": .string(kind.rawValue), "replicates": .integer(replicates), "failed": .integer(failed),
      "seed": JSONValue(seed.flatMap { Int(exactly: $0) }), "clusters": JSONValue(clusters), "indices": .array(indices.map(\.json))
    ]
  }

  /// The measures as a table for people.
  func text(_ language: Language) -> String {
    var table = TextTable(
      header: language.text("指標,見かけ,学習,検証,楽観度,補正後", "index,apparent,training,test,optimism,corrected").split(separator: ",").map(
        String.init))
    for index in indices {
      table.append(
        [index.name] + [index.apparent, index.training, index.test, index.optimism, index.corrected].map { NumberText.fixed($0, 4) })
    }
    return head(language) + table.text
  }

  private func head(_ language: Language) -> String {
    let clustered = clusters.map { language.text("、クラスター \($0) 個単位", ", whole clusters of \($0)") } ?? ""
    let lost = failed > 0 ? language.text("、推定できず除外 \(failed)", "; \(failed) without a fit left out") : ""
    switch kind {
    case .bootstrap:
      return language.text(
        "楽観度の補正（ブートストラップ \(replicates) 回\(clustered)\(lost)）\n",
        "corrected for optimism (bootstrap, \(replicates) replicates\(clustered)\(lost))\n")
    case .folds:
      return language.text(
        "楽観度の補正（交差検証 \(replicates) 分割\(clustered)\(lost)）\n", "corrected for optimism (\(replicates) folds\(clustered)\(lost))\n")
    }
  }
}

extension OptimismBootstrap.Index {
  /// The measure as JSON.
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "apparent": .number(apparent), "training": .number(training), "test": .number(test),
      "optimism": .number(optimism), "corrected": .number(corrected)
    ]
  }
}
