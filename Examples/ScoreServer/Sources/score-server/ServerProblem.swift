import HTTPTypes
import Scoring

/// Why a request is refused; no message holds a value of a child.
enum ServerProblem: Error {
  /// A record lacks a column of the rule.
  case rule(ScoringError)
  /// The day of scoring of a record is none.
  case badDay(place: String)
  /// The body is not the JSON of a record or of an array of them.
  case notRecords
  /// The body does not say that it is JSON.
  case notJSON
  /// The body is larger than this many bytes.
  case tooLarge(limit: Int)
  /// An array of more records than this.
  case tooMany(limit: Int)
  /// There is nothing at this address.
  case notFound
  /// Anything else.
  case other(HTTPResponse.Status)

  var status: HTTPResponse.Status {
    switch self {
    case .rule, .badDay, .notRecords: .badRequest
    case .notJSON: .unsupportedMediaType
    case .tooLarge, .tooMany: .contentTooLarge
    case .notFound: .notFound
    case .other(let status): status
    }
  }

  var name: String {
    switch self {
    case .rule: "missing_column"
    case .badDay: "bad_day"
    case .notRecords: "not_records"
    case .notJSON: "not_json"
    case .tooLarge: "too_large"
    case .tooMany: "too_many"
    case .notFound: "not_found"
    case .other: "not_answered"
    }
  }

  var english: String {
    switch self {
    case .rule(let error): error.english
    case .badDay(let place): "\(place): as_of is no date such as 2026-04-01. Correct it, or leave it out for today."
    case .notRecords: "the body is no record {\"cells\": {column: text}, \"as_of\": date} and no array of them. Send every cell as a text."
    case .notJSON: "the body is not declared as JSON. Send the header Content-Type: application/json."
    case .tooLarge(let limit): "the body is larger than \(limit) bytes. Send fewer records at a time."
    case .tooMany(let limit): "more than \(limit) records. Send fewer at a time."
    case .notFound: "nothing is here. Send POST /score or GET /health."
    case .other: "the request was not answered. Send it again."
    }
  }

  var japanese: String {
    switch self {
    case .rule(let error): error.japanese
    case .badDay(let place): "\(place)：as_ofが2026-04-01のような日付ではありません。直すか、省いて本日としてください。"
    case .notRecords: "本文が1件の記録 {\"cells\": {列名: 文字列}, \"as_of\": 日付} でも、その配列でもありません。値はすべて文字列で送ってください。"
    case .notJSON: "本文がJSONと宣言されていません。ヘッダー Content-Type: application/json を付けてください。"
    case .tooLarge(let limit): "本文が\(limit)バイトを超えています。一度に送る件数を減らしてください。"
    case .tooMany(let limit): "\(limit)件を超えています。一度に送る件数を減らしてください。"
    case .notFound: "ここには何もありません。POST /score または GET /health を使ってください。"
    case .other: "応答できませんでした。もう一度送ってください。"
    }
  }
}
