import Foundation
import Scoring
import Signatures
import StructuredText
import Testing

@testable import KizashiCommands

/// `kizashi keys new`, `sign`, and what `verify` and `score` make of it.
struct SignCommandTests {
  private let study: SmallStudy
  private var rule: String { "\(study.folder)/out/rule/rule.json" }
  private var key: String { "\(study.folder)/town" }

  init() throws {
    study = try SmallStudy()
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
    _ = try Program.run("keys", "new", "--output", "\(study.folder)/town", "--no-password")
  }

  @Test func `a signed rule verifies with its key, and says who signed what`() throws {
    let signing = try Program.run("sign", rule, "--key", "\(key).key", "--comment", "承認：教育長", "--json")
    let digest = FileDigest.sha256(try ScoringRule.contents(ofFile: rule))
    #expect(signing.status == 0 && signing.object?["rule"]?.string == "support-2023" && signing.object?["sha256"]?.string == digest)
    let answer = try Program.run("verify", rule, "--public-key", "\(key).pub", "--json")
    #expect(answer.status == 0 && answer.object?["signed"]?.bool == true && answer.object?["sha256"]?.string == digest)
    #expect(answer.object?["key"]?.string == signing.object?["key"]?.string)
    #expect(answer.object?["comment"]?.string?.hasSuffix("\tcomment:承認：教育長") == true)
    #expect(try Program.run("score", rule, "\(study.folder)/out/current/inputs.csv", "--public-key", "\(key).pub").status == 0)
  }

  @Test func `with a key a rule without signature, or with that of another key, is refused`() throws {
    let inputs = "\(study.folder)/out/current/inputs.csv"
    for command in [["verify", rule], ["score", rule, inputs]] {
      let answer = try Program.run(command + ["--public-key", "\(key).pub"])
      #expect(answer.status == 1 && answer.output.isEmpty && answer.error.hasPrefix("kizashi: \(rule): unsigned"))
    }
    _ = try Program.run("keys", "new", "--output", "\(study.folder)/other", "--no-password")
    _ = try Program.run("sign", rule, "--key", "\(study.folder)/other.key")
    for command in [["verify", rule], ["score", rule, inputs]] {
      let answer = try Program.run(command + ["--public-key", "\(key).pub"])
      #expect(answer.status == 1 && answer.output.isEmpty && answer.error.contains("not with the trusted key"))
    }
    #expect(try Program.run("verify", rule).error.contains("no public key is known"))
    #expect(try Program.run("score", rule, inputs).status == 0)
  }

  @Test func `only a rule that proves itself is signed`() throws {
    try study.change("\"points\" : 0", to: "\"points\" : 1", in: "out/rule/rule.json")
    let answer = try Program.run("sign", rule, "--key", "\(key).key")
    #expect(answer.status == 1 && answer.output.isEmpty && !study.names("out/rule").contains("rule.json.minisig"))
  }

  @Test func `a comment of two lines is refused`() throws {
    let answer = try Program.run("sign", rule, "--key", "\(key).key", "--comment", "a\nb")
    #expect(answer.status == 1 && answer.errorLines.count == 1 && !study.names("out/rule").contains("rule.json.minisig"))
  }
}
