import Probability
import Validation

extension EvaluationStudy {
  /// How score and items moved from year to year.
  func judgeDrift(_ result: inout ValidationResult) throws {
    guard let years = table.years else { return }
    let rows = table.outcome.values.indices.filter { !table.judged.values[$0].isNaN }
    let items = table.items.map { item in
      CodedItem(item: item.item, codes: rows.map { item.codes[$0] }, bins: item.bins, missingBins: item.missingBins)
    }
    result.drift = try Drift.yearly(score: rows.map { table.judged.values[$0] }, items: items, years: rows.map { years[$0] })
  }

  /// What is lost without each item: refitted where the score was made, judged on the rows kept for the test.
  func judgeNecessity(_ result: inout ValidationResult) {
    guard table.items.count > 1, let parts = table.parts else { return }
    let train = parts.indices.filter { parts[$0] == .train && !table.outcome.values[$0].isNaN && !table.judged.values[$0].isNaN }
    let rows = NecessityRows(
      items: table.items.map(\.item), columns: table.items.map(\.contributions), outcome: table.outcome.values,
      parts: (train, judged.rows),
      clusters: table.cluster.map { ModelSample.Clusters(codes: $0.codes, count: $0.levels.count).codes })
    let settings = NecessitySettings(
      capacity: max(1, Int((question.capacity * Double(judged.count)).rounded())), replicates: question.replicates, seed: question.seed,
      threads: threads)
    var notes = SectionNotes()
    result.necessity = notes.make("項目の必要性", "necessity of items") { () throws(ValidationError) in try Necessity(rows, settings: settings) }
    result.notes += notes.list
  }

  /// A rule on children of another town: as it is, or after how much recalibration.
  func judgeTransport(_ result: inout ValidationResult) {
    guard table.parts == nil, !table.items.isEmpty, let probability = table.probability else { return }
    let logits = judged.of(probability).map(SpecialFunctions.logit)
    guard logits.allSatisfy(\.isFinite) else { return }
    let rows = TransportRows(
      outcome: judged.outcome, logit: logits, columns: table.items.map { judged.of($0.contributions) },
      clusters: judged.repeats ? judged.clusterCodes : nil)
    let settings = TransportSettings(replicates: question.replicates, seed: question.seed, threads: threads)
    var notes = SectionNotes()
    result.transport = notes.make("ほかのまちでの評価", "judgement for this town") { () throws(ValidationError) in
      try Transport(rows, settings: settings)
    }
    result.notes += notes.list
  }
}
