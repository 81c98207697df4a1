import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import ScoreMessages

extension Response {
  /// An answer as JSON.
  init(_ answer: ServerAnswer, status: HTTPResponse.Status = .ok) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = ByteBuffer(bytes: try encoder.encode(answer))
    self.init(status: status, headers: [.contentType: "application/json; charset=utf-8"], body: ResponseBody(byteBuffer: body))
  }
}
