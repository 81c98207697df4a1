import Scoring
import ScoreMessages
import Signatures
import Synchronization

/// The rule that the server scores with, opened once.
final class ServedRule: Sendable {
  let mark: RuleMark
  private let rule: ScoringRule
  /// The scorer of the last day that was asked for: nearly always today's.
  private let last: Mutex<(day: AsOfDate, scorer: Scorer)>

  /// Reads a rule once, checks the signature of the bytes, then opens them.
  /// - Throws: `SignatureError` or `ScoringError`.
  init(path: String, policy: SignaturePolicy, key: TrustedKey) throws {
    let contents = try ScoringRule.contents(ofFile: path)
    _ = try policy.check(contents, path: path, key: key)
    rule = try ScoringRule.load(contents: contents, path: path)
    mark = RuleMark(id: rule.description.id, sha256: FileDigest.sha256(contents))
    last = Mutex((.today, try Scorer(rule, asOf: .today)))
  }

  var isValidToday: Bool { rule.description.validity.contains(AsOfDate.today.schoolYear) }

  /// The answer for one record; `place` names it in the message.
  func score(_ record: ScoreRecord, place: String) throws(ServerProblem) -> ScoreAnswer {
    let scorer = try scorer(on: try day(record.asOf, place: place))
    do {
      return answer(try scorer.score(record.cells.mapValues { $0 ?? "" }))
    } catch {
      guard case .missingColumn(_, let column) = error else { throw .rule(error) }
      throw .rule(.missingColumn(path: place, column: column))
    }
  }

  private func day(_ text: String?, place: String) throws(ServerProblem) -> AsOfDate {
    guard let text else { return .today }
    guard let day = AsOfDate(text) else { throw .badDay(place: place) }
    return day
  }

  private func scorer(on day: AsOfDate) throws(ServerProblem) -> Scorer {
    let kept = last.withLock { $0 }
    if kept.day == day { return kept.scorer }
    do {
      let scorer = try Scorer(rule, asOf: day)
      last.withLock { $0 = (day, scorer) }
      return scorer
    } catch { throw .rule(error) }
  }

  private func answer(_ score: Score) -> ScoreAnswer {
    var answer = ScoreAnswer(status: score.status.code, knownItems: score.knownItems, items: score.items)
    (answer.points, answer.probabilityPPM) = (score.points, score.probabilityPPM)
    answer.band = rule.interpretation.bands.first { $0.id == score.band }.map { text($0.name) }
    answer.reasons = score.reasons.map { text($0.text) }
    return answer
  }

  private func text(_ text: LocalizedText) -> ScoreAnswer.Text { ScoreAnswer.Text(ja: text.ja, en: text.en) }
}
