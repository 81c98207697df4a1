import HTTPTypes
import Hummingbird
import NIOCore
import ScoreMessages

/// Turns every error into JSON, and puts the name of the rule on every answer.
struct AnswerMiddleware<Context: RequestContext>: RouterMiddleware {
  let rule: RuleMark
  let largestBody: Int

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = try refusal(problem(error))
    }
    response.headers[.ruleID] = rule.id.addingPercentEncoding
    response.headers[.ruleDigest] = rule.sha256
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private func problem(_ error: any Error) -> ServerProblem {
    switch error {
    case let problem as ServerProblem: problem
    case is NIOTooManyBytesError: .tooLarge(limit: largestBody)
    case let error as any HTTPResponseError: error.status == .notFound ? .notFound : .other(error.status)
    default: .other(.internalServerError)
    }
  }

  private func refusal(_ problem: ServerProblem) throws -> Response {
    var answer = ServerAnswer(rule: rule)
    (answer.error, answer.en, answer.ja) = (problem.name, problem.english, problem.japanese)
    return try Response(answer, status: problem.status)
  }
}

extension HTTPField.Name {
  static let ruleID = HTTPField.Name("Rule-Id")!
  static let ruleDigest = HTTPField.Name("Rule-SHA256")!
}

extension String {
  /// The text with every byte that a header cannot hold as `%` and two digits.
  fileprivate var addingPercentEncoding: String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return utf8.map {
      plain.contains($0)
        ? String(UnicodeScalar($0)) : "%" + String($0 >> 4, radix: 16).uppercased() + String($0 & 15, radix: 16).uppercased()
    }
    .joined()
  }
}
