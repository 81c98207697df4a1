import Validation

extension EvaluationStudy {
  /// The model behind the score, refitted: optimism, grouped folds, later years, places left out, learning curve.
  ///
  /// The model is a logistic regression on what each item adds to the score; bins and the choice of items are not repeated. Of a score without items it is
  /// the score alone. What has no fit is left out.
  func judgeHeldOut(_ result: inout ValidationResult) throws {
    guard let refits = try? Refits(self, table.outcome.values.indices.map { _ in true }) else { return }
    if !table.items.isEmpty, let fitted = try? Refits(self, fittedRows) {
      result.optimism = try? OptimismBootstrap(
        fitted.sample, replicates: replicates(fitted.rows.count), seed: question.seed, threads: threads)
      result.learning = learning(refits)
    }
    result.heldOut = [
      try? HeldOutValidation.folds(refits.sample, seed: question.seed, threads: threads),
      table.years.flatMap { years in try? HeldOutValidation.years(refits.sample, refits.rows.map { years[$0] }, threads: threads) },
      table.site.flatMap { site in
        try? HeldOutValidation.sites(refits.sample, codes: refits.rows.map { site.codes[$0] }, labels: site.levels, threads: threads)
      }
    ].compactMap(\.self)
  }

  /// The rows on which the score was made, or all where nobody says.
  private var fittedRows: [Bool] { table.parts.map { $0.map { $0 == .train } } ?? [Bool](repeating: true, count: table.rows) }

  /// Rows × replicates of the optimism bootstrap, at the most: with more rows optimism is so small that fewer replicates tell it.
  private static let mostDrawnRows = 20_000_000
  private static let fewestReplicates = 50

  private func replicates(_ rows: Int) -> Int {
    min(question.replicates, max(Self.fewestReplicates, Self.mostDrawnRows / max(rows, 1)))
  }

  /// The learning curve: fitted on the rows that the score was made on and judged on those kept for the test.
  private func learning(_ refits: Refits) -> LearningCurve? {
    guard let parts = table.parts else { return nil }
    let fitted = refits.rows.map { parts[$0] != .test }
    return try? LearningCurve(refits.sample, fitted: fitted, design: LearningCurveDesign(seed: question.seed), threads: threads)
  }
}

/// Rows of a table as a sample to refit the score's model on.
private struct Refits {
  let rows: [Int]
  let sample: ModelSample

  init(_ study: EvaluationStudy, _ wanted: [Bool]) throws {
    let table = study.table, outcome = table.outcome.values, score = table.judged.values
    rows = outcome.indices.filter { wanted[$0] && !outcome[$0].isNaN && !score[$0].isNaN }
    let all = table.items.isEmpty ? [score] : table.items.map(\.contributions)
    let columns = all.map { [rows] column in rows.map { column[$0] } }.filter { column in column.contains { $0 != column[0] } }
    var clusters = table.cluster.map { [rows] column in
      ModelSample.Clusters(codes: rows.map { column.codes[$0] }, count: column.levels.count)
    }
    if clusters?.count == 0 { clusters = nil }
    sample = try ModelSample(columns: columns, outcome: rows.map { outcome[$0] }, clusters: clusters)
  }
}
