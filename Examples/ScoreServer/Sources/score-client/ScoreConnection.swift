import FoundationEssentials
import NIOCore
import NIOHTTP1
import NIOPosix
import ScoreMessages

/// One connection to a score server, used for request after request.
struct ScoreConnection {
  private typealias Channel = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

  private let channel: Channel
  private let host: String

  /// Runs `work` with a connection and closes it.
  static func run(host: String, port: Int, _ work: (ScoreConnection, inout Answers) async throws -> Void) async throws {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).connect(host: host, port: port) { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHTTPClientHandlers()
        return try Channel(wrappingChannelSynchronously: channel)
      }
    }
    try await channel.executeThenClose { inbound, outbound in
      var answers = Answers(parts: inbound.makeAsyncIterator(), outbound: outbound)
      try await work(ScoreConnection(channel: channel, host: host), &answers)
    }
  }

  /// What goes in and out of the connection.
  struct Answers {
    fileprivate var parts: NIOAsyncChannelInboundStream<HTTPClientResponsePart>.AsyncIterator
    fileprivate let outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>
  }

  /// The answer to a request.
  func score(_ request: ScoreRequest, _ answers: inout Answers) async throws -> ServerAnswer {
    let body = ByteBuffer(bytes: try JSONEncoder().encode(request))
    var head = HTTPRequestHead(version: .http1_1, method: .POST, uri: "/score")
    head.headers = ["host": host, "content-type": "application/json", "content-length": String(body.readableBytes)]
    try await answers.outbound.write(contentsOf: [.head(head), .body(.byteBuffer(body)), .end(nil)])
    var collected = ByteBuffer()
    while let part = try await answers.parts.next() {
      switch part {
      case .head: break
      case .body(var bytes): collected.writeBuffer(&bytes)
      case .end: return try JSONDecoder().decode(ServerAnswer.self, from: Data(collected.readableBytesView))
      }
    }
    throw ClientProblem.connectionClosed
  }
}
