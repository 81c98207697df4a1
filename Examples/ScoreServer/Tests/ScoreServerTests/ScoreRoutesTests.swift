import HTTPTypes
import ScoreMessages
import Signatures
import Testing

@testable import score_server

struct ScoreRoutesTests {
  private static let record = #"{"cells": {"欠席日数": "12", "滞納率": "0"}, "as_of": "2026-04-01"}"#

  @Test func `a record is scored as the rule says`() async throws {
    let answer = try await Answered(.post, "/score", body: Self.record)
    let score = try #require(answer.body.score)
    #expect(answer.status == 200 && score.status == "SCORED" && score.points == 13 && score.probabilityPPM == 120_000)
    #expect(score.band == ScoreAnswer.Text(ja: "会議", en: "review") && score.reasons.map(\.en) == ["many days absent"])
    #expect(score.knownItems == 2 && score.items == 2)
  }

  @Test func `the answers of a batch stand in its order`() async throws {
    let cells = (0..<30).map { #"{"cells": {"欠席日数": "\#($0)", "滞納率": null}, "as_of": "2026-04-01"}"# }
    let answer = try await Answered(.post, "/score", body: "[" + cells.joined(separator: ",") + "]")
    let points = try #require(answer.body.scores).map { $0.points ?? 0 }
    #expect(points.count == 30 && points == points.sorted() && points.first != points.last)
  }

  @Test func `outside the years of the rule nobody is scored`() async throws {
    let answer = try await Answered(.post, "/score", body: Self.record.replacing("2026-04", with: "2028-04"))
    #expect(answer.status == 200 && answer.body.score?.status == "REFUSED_EXPIRED" && answer.body.score?.points == nil)
  }

  @Test(arguments: [
    (#"{}"#, "not_records"), (#"{"cells": {"欠席日数": 12, "滞納率": "0"}}"#, "not_records"), (#"[[]]"#, "not_records"), ("秘", "not_records"),
    (#"{"cells": {"欠席日数": "12", "滞納率": "0"}, "as-of": "2026-04-01"}"#, "not_records"),
    (String(repeating: "[", count: 100_000), "not_records"),
    (#"[{"cells": {"欠席日数": "秘", "滞納率": "秘"}, "as_of": "秘"}]"#, "bad_day"), (#"{"cells": {"欠席日数": "秘"}}"#, "missing_column")
  ]) func `a bad request gets one message in both languages, without values`(body: String, name: String) async throws {
    let answer = try await Answered(.post, "/score", body: body)
    #expect(answer.status == 400 && answer.body.error == name && answer.body.score == nil && answer.body.scores == nil)
    #expect(answer.body.en?.hasSuffix(".") == true && answer.body.ja?.hasSuffix("。") == true)
    #expect(answer.body.en?.contains("秘") == false && answer.body.ja?.contains("秘") == false)
  }

  @Test func `what does not say that it is JSON is refused, so that no web page can send it`() async throws {
    for type in [nil, "text/plain", "application/x-www-form-urlencoded"] {
      let answer = try await Answered(.post, "/score", type: type, body: Self.record)
      #expect(answer.status == 415 && answer.body.error == "not_json")
    }
  }

  @Test func `too many bytes and too many records are refused`() async throws {
    let long = try await Answered(.post, "/score", body: String(repeating: " ", count: ScoreRoutes.largestBody + 1))
    #expect(long.status == 413 && long.body.error == "too_large")
    let records = Array(repeating: #"{"cells":{}}"#, count: ScoreRoutes.mostRecords + 1).joined(separator: ",")
    let many = try await Answered(.post, "/score", body: "[\(records)]")
    #expect(many.status == 413 && many.body.error == "too_many")
  }

  @Test func `every answer names the rule`() async throws {
    for (method, path) in [(HTTPRequest.Method.get, "/health"), (.get, "/nothing"), (.delete, "/health"), (.post, "/score")] {
      let answer = try await Answered(method, path)
      #expect(answer.body.rule.id == "tiny" && answer.body.rule.sha256.count == 64)
      #expect(answer.headers[.ruleID] == "tiny" && answer.headers[.ruleDigest] == answer.body.rule.sha256)
    }
  }

  @Test func `an unsigned rule is not served unless told otherwise`() {
    #expect(throws: (any Error).self) { try ServedRule(path: Answered.rulePath, policy: .required, key: .ofMachine(path: "/nowhere")) }
  }
}
