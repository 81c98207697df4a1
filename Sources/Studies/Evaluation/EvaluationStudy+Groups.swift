import Disclosure
import Validation

extension EvaluationStudy {
  /// Every attribute against the outcome, the outcomes of every child and the audit.
  func judgeGroups(_ result: inout ValidationResult) throws {
    guard !table.groups.isEmpty, judged.events > 0 else { return }
    let score = judged.of(table.judged.values), probability = table.probability.map { judged.of($0) }
    let threshold = result.scores.first?.atCapacity?.threshold
    let outcomes = try ([table.outcome] + table.otherOutcomes).map { column in
      let values = judged.of(column.values)
      guard column.source == .audit else { return ScoredOutcome.Values(name: column.name, source: column.source, values: values) }
      let isKnown = judged.outcome.map { table.outcome.source == .label && $0 == 1 }
      return try ScoredOutcome.Values.audit(name: column.name, results: values, known: isKnown, cells: result.auditCells(score))
    }
    let known = outcomes.filter { outcome in outcome.values.contains { !$0.isNaN } }
    let scored = try known.map { try ScoredOutcome($0, score: score, probability: probability, threshold: threshold) }
    let attributes = table.groups.map { GroupAudit.Attribute(name: $0.name, levels: $0.levels, codes: judged.of($0.codes)) }
    result.groups = try GroupAudit.all(attributes, of: scored, smallest: question.smallCells.threshold, threads: threads)
    result.fairness = try FairnessVerdict.all(result.groups)
  }

  /// The largest audit sample that is proposed, and its largest share of the children.
  private static let largestSample = 1000
  private static let largestSampleShare = 0.25

  /// Whom to assess to learn what the labels miss, and what an audit found.
  func judgeHiddenNeed(_ result: inout ValidationResult) throws {
    guard let threshold = result.scores.first?.atCapacity?.threshold else { return }
    let score = judged.of(table.judged.values)
    let eligible = score.indices.map { score[$0] < threshold && judged.outcome[$0] == 0 }
    let children = eligible.count { $0 }
    let sample = min(Self.largestSample, Int(Double(children) * Self.largestSampleShare))
    var notes = SectionNotes()
    defer { result.notes += notes.list }
    let made = notes.make("調べる児童の選び方", "design of an audit") { () throws(ValidationError) in
      try AuditDesign(score: score, eligible: eligible, sampleSize: sample, foreseen: foreseen)
    }
    guard let design = made else { return }
    result.auditDesign = design
    guard let audit = table.otherOutcomes.first(where: { $0.source == .audit }) else { return }
    let settings = HiddenNeed.Settings(known: judged.events, seed: question.seed)
    result.hiddenNeed = notes.make("把握されていない必要", "hidden need") { () throws(ValidationError) in
      try HiddenNeed(design, score: score, eligible: eligible, audit: judged.of(audit.values), settings: settings)
    }
  }

  /// Bounds of the share that the score finds, when labels among the children not flagged are no evidence.
  func judgeSelectiveLabels(_ result: inout ValidationResult) {
    guard let own = result.scores.first?.atCapacity, own.flagged > 0 else { return }
    result.selectiveLabels = try? SelectiveLabelBounds(
      flagged: own.flagged, found: own.found, unflagged: judged.count - own.flagged, alsoFound: judged.events - own.found,
      audit: result.hiddenNeed)
  }

  /// What the children without an outcome may change.
  func judgeUnassessed(_ result: inout ValidationResult) {
    guard !table.unassessed.isEmpty else { return }
    let score = judged.of(table.judged.values), threshold = result.scores.first?.atCapacity?.threshold
    var notes = SectionNotes()
    result.unassessed = notes.make("結果の分からない児童", "bounds for children without an outcome") { () throws(ValidationError) in
      try UnassessedChildren(score: score, outcome: judged.outcome, unassessed: table.unassessed, threshold: threshold)
    }
    result.notes += notes.list
  }

  /// A share in need for each judged row: the probability, else the outcome.
  private var foreseen: [Double] { table.probability.map { judged.of($0) } ?? judged.outcome }
}

extension ValidationResult {
  /// The cell in whose name each child was assessed: those flagged, and each stratum of the others.
  fileprivate func auditCells(_ score: [Double]) -> [Int32] {
    let (strata, threshold) = (auditDesign?.strata ?? [], scores.first?.atCapacity?.threshold ?? .infinity)
    return score.map { value in
      value >= threshold ? 0 : Int32(1 + (strata.lastIndex { $0.lowestScore <= value } ?? 0))
    }
  }
}
