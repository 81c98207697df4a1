import FoundationEssentials
import Hummingbird
import NIOCore
import ScoreMessages

/// `POST /score` and `GET /health`.
struct ScoreRoutes {
  /// The largest body that is read.
  static let largestBody = 8 << 20
  /// The most records of one request.
  static let mostRecords = 10_000

  let rule: ServedRule

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: AnswerMiddleware(rule: rule.mark, largestBody: Self.largestBody))
    router.get("health") { _, _ in try health() }
    router.post("score") { request, _ in try await score(request) }
    return router
  }

  private func health() throws -> Response {
    var answer = ServerAnswer(rule: rule.mark)
    answer.isValidToday = rule.isValidToday
    return try Response(answer)
  }

  private func score(_ request: Request) async throws -> Response {
    guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true else { throw ServerProblem.notJSON }
    let body = try await request.body.collect(upTo: Self.largestBody)
    var answer = ServerAnswer(rule: rule.mark)
    switch try read(body) {
    case .single(let record): answer.score = try rule.score(record, place: "record")
    case .batch(let records): answer.scores = try scores(records)
    }
    return try Response(answer)
  }

  private func scores(_ records: [ScoreRecord]) throws -> [ScoreAnswer] {
    guard records.count <= Self.mostRecords else { throw ServerProblem.tooMany(limit: Self.mostRecords) }
    return try records.enumerated().map { try rule.score($1, place: "records[\($0)]") }
  }

  private func read(_ body: ByteBuffer) throws -> ScoreRequest {
    do {
      return try JSONDecoder().decode(ScoreRequest.self, from: Data(body.readableBytesView))
    } catch {
      throw ServerProblem.notRecords
    }
  }
}
