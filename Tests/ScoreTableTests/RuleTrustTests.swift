import Glibc
import Scoring
import Testing

/// Whether Debian's minisign is here to sign with.
private let hasMinisign = access("/usr/bin/minisign", X_OK) == 0

/// The built `kizashi-score` before signed and unsigned rules.
struct RuleTrustTests {
  private let folder: Folder
  private static let answer = "key,points,probability,band,status,reasons,coverage\nc1,13,0.120000,review,SCORED,many days absent,2/2\n"

  init() throws {
    folder = try Folder()
    try TinyRule.complete.write(path: folder.path("rule.json"))
    try folder.write(Array("児童番号,欠席日数,滞納率\nc1,12,0\n".utf8), to: "t.csv")
  }

  private func score(_ options: String, environment: String = "") -> (status: Int32, output: String) {
    ScoringProgram.run(
      "\(environment) '\(ScoringProgram.path)' '\(folder.path("rule.json"))' '\(folder.path("t.csv"))' --locale=en --as-of 2026-04-01 \(options)"
    )
  }

  /// Makes two pairs of keys and signs the rule with the first.
  private func sign() throws {
    let names = ["town", "other"].map { "-p '\(folder.path($0 + ".pub"))' -s '\(folder.path($0 + ".key"))'" }
    for name in names { try #require(ScoringProgram.run("minisign -G -W \(name)").status == 0) }
    let key = folder.path("town.key"), rule = folder.path("rule.json")
    try #require(ScoringProgram.run("minisign -S -s '\(key)' -m '\(rule)'").status == 0)
  }

  private func isRefused(_ answer: (status: Int32, output: String), _ words: String) -> Bool {
    answer.status == 1 && answer.output.contains(words) && answer.output.hasPrefix(folder.path(""))
      && answer.output.filter(\.isNewline).count == 1
  }

  @Test func `an unsigned rule is refused unless told otherwise`() {
    #expect(isRefused(score(""), "rule.json: unsigned: there is no "))
    #expect(score("--allow-unsigned") == (0, Self.answer))
    #expect(score("--locale ja").status == 64)
  }

  @Test(.enabled(if: hasMinisign)) func `a signed rule scores with the key of the option and of the environment`() throws {
    try sign()
    let key = folder.path("town.pub")
    #expect(score("--public-key '\(key)'") == (0, Self.answer))
    #expect(score("", environment: "KIZASHI_PUBLIC_KEY='\(key)'") == (0, Self.answer))
    #expect(score("--allow-unsigned") == (0, Self.answer))
  }

  @Test(.enabled(if: hasMinisign)) func `another key and a missing key are refused, also where unsigned rules are allowed`() throws {
    try sign()
    for allowing in ["", " --allow-unsigned"] {
      #expect(isRefused(score("--public-key '\(folder.path("other.pub"))'" + allowing), "not with the trusted key"))
      #expect(isRefused(score("--public-key '\(folder.path("none.pub"))'" + allowing), "none.pub: cannot be read"))
    }
    #expect(isRefused(score("", environment: "KIZASHI_PUBLIC_KEY='\(folder.path("t.csv"))'"), "t.csv: not a public key"))
  }

  @Test(.enabled(if: hasMinisign)) func `a rule that was changed after signing is refused before it is read as a rule`() throws {
    try sign()
    try folder.write(Array("no rule".utf8), to: "rule.json")
    #expect(isRefused(score("--public-key '\(folder.path("town.pub"))'"), "rule.json: the signature does not hold"))
  }
}
