import Validation

extension EvaluationStudy {
  /// The model behind the score, refitted: optimism, grouped folds, later years, places left out, learning curve.
  ///
  /// The model is a logistic regression on what each item adds to the score; bins and the choice of items are not repeated. Of a score without items it is
  /// the score alone. What has no fit is left out.
  func judgeHeldOut(_ result: inout ValidationResult) {
    var notes = SectionNotes()
    defer { result.notes += notes.list }
    let all = table.outcome.values.indices.map { _ in true }
    guard let refits = notes.make("作り直しての検証", "refits", { () throws(ValidationError) in try Refits(self, all) }) else { return }
    if !table.items.isEmpty { judgeOptimism(&result, refits, &notes) }
    let folds = notes.make("分けた検証", "folds") { () throws(ValidationError) in
      try HeldOutValidation.folds(refits.sample, seed: question.seed, threads: threads)
    }
    result.heldOut = [folds, years(refits, &notes), sites(refits, &notes)].compactMap(\.self)
  }

  private func judgeOptimism(_ result: inout ValidationResult, _ refits: Refits, _ notes: inout SectionNotes) {
    result.optimism = notes.make("見かけの良さの補正", "correction for optimism") { () throws(ValidationError) in
      let fitted = try Refits(self, fittedRows)
      return try OptimismBootstrap(
        fitted.sample, replicates: replicates(fitted.rows.count), seed: question.seed, threads: threads)
    }
    guard let parts = table.parts else { return }
    result.learning = notes.make("学習曲線", "learning curve") { () throws(ValidationError) in
      try LearningCurve(
        refits.sample, fitted: refits.rows.map { parts[$0] != .test }, design: LearningCurveDesign(seed: question.seed), threads: threads)
    }
  }

  private func years(_ refits: Refits, _ notes: inout SectionNotes) -> HeldOutValidation? {
    guard let years = table.years, judgesSeveral(refits.rows.map { Int32(years[$0]) }) else { return nil }
    return notes.make("後の年度での検証", "validation in later years") { () throws(ValidationError) in
      try HeldOutValidation.years(refits.sample, refits.rows.map { years[$0] }, threads: threads)
    }
  }

  private func sites(_ refits: Refits, _ notes: inout SectionNotes) -> HeldOutValidation? {
    guard let site = table.site, judgesSeveral(refits.rows.map { site.codes[$0] }) else { return nil }
    return notes.make("場所を除いた検証", "validation with places left out") { () throws(ValidationError) in
      try HeldOutValidation.sites(refits.sample, codes: refits.rows.map { site.codes[$0] }, labels: site.levels, threads: threads)
    }
  }

  /// Whether rows are of more than one year or place.
  private func judgesSeveral(_ codes: [Int32]) -> Bool { codes.contains { $0 != codes[0] } }

  /// The rows on which the score was made, or all where nobody says.
  private var fittedRows: [Bool] { table.parts.map { $0.map { $0 == .train } } ?? [Bool](repeating: true, count: table.rows) }

  /// Rows × replicates of the optimism bootstrap, at the most: with more rows optimism is so small that fewer replicates tell it.
  private static let mostDrawnRows = 20_000_000
  private static let fewestReplicates = 50

  private func replicates(_ rows: Int) -> Int {
    min(question.replicates, max(Self.fewestReplicates, Self.mostDrawnRows / max(rows, 1)))
  }
}

/// Rows of a table as a sample to refit the score's model on.
private struct Refits {
  let rows: [Int]
  let sample: ModelSample

  init(_ study: EvaluationStudy, _ wanted: [Bool]) throws(ValidationError) {
    let table = study.table, outcome = table.outcome.values, score = table.judged.values
    rows = outcome.indices.filter { wanted[$0] && !outcome[$0].isNaN && !score[$0].isNaN }
    let all = table.items.isEmpty ? [score] : table.items.map(\.contributions)
    let columns = all.map { [rows] column in rows.map { column[$0] } }.filter { column in column.contains { $0 != column[0] } }
    let clusters = table.cluster.map { [rows] column in
      ModelSample.Clusters(codes: rows.map { column.codes[$0] }, count: column.levels.count)
    }
    sample = try ModelSample(columns: columns, outcome: rows.map { outcome[$0] }, clusters: clusters)
  }
}
