import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import ScoreMessages
import Signatures

@testable import score_server

/// What the routes answer to a request, without a network.
struct Answered {
  let status: Int
  let headers: HTTPFields
  let body: ServerAnswer

  /// The example of a rule of the project, unsigned.
  static let rulePath = root + "/Documentation/rule.example.json"
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5).joined(separator: "/")

  /// Sends a body to the routes of the example rule.
  init(_ method: HTTPRequest.Method, _ path: String, type: String? = "application/json", body: String = "") async throws {
    let rule = try ServedRule(path: Self.rulePath, policy: .ifCheckable, key: .ofMachine(path: "/nowhere"))
    var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    if let type { head.headerFields[.contentType] = type }
    let context = BasicRequestContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let response = try await ScoreRoutes(rule: rule).router().buildResponder().respond(to: request, context: context)
    let collector = Collector()
    try await response.body.write(collector)
    (status, headers) = (response.status.code, response.headers)
    self.body = try JSONDecoder().decode(ServerAnswer.self, from: Data(collector.bytes.readableBytesView))
  }

  private final class Collector: ResponseBodyWriter {
    var bytes = ByteBuffer()
    func write(_ buffer: ByteBuffer) { bytes.writeImmutableBuffer(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) {}
  }
}
