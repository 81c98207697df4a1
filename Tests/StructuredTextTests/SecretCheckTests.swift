import Testing

@testable import StructuredText

struct SecretCheckTests {
  @Test(arguments: [
    "password", "db_password", "DB-PASSWORD", "userPassword", "pwd", "api_key", "apiKey", "API-Key", "apikey", "private-key", "access_key",
    "token", "accessToken", "client_secret", "credentials", "passphrase2"
  ]) func `a key that names a secret is one`(key: String) { #expect(SecretCheck.isSecretName(key)) }

  @Test(arguments: [
    "passwords_changed_days", "key", "keys", "tokens", "secretary", "pass", "grade", "primary_key", "monkey", "欠席日数", "", "a_p_i"
  ]) func `a key that only looks like one is not`(key: String) { #expect(!SecretCheck.isSecretName(key)) }

  @Test(arguments: ["postgres://me:pw@host/db", "url is http://u:p@h", "x://:pw@h"]) func `an address with a password holds one`(
    text: String
  ) {
    #expect(SecretCheck.holdsPassword(text))
  }

  @Test(arguments: ["postgres://me@host/db", "http://host:8080/a@b", "12:30@noon", "http://h/a:b@c", ""])
  func `an address without one does not`(text: String) { #expect(!SecretCheck.holdsPassword(text)) }

  @Test func `a secret is found however deep, with its line and key, and never repeated`() {
    for (text, line, key) in [
      ("a: 1\nb:\n  - c: {db_password: hunter2}\n", 3, "db_password"), ("a: 1\nurl: x://u:hunter2@h\n", 2, "url"),
      ("a:\n  - b\n  - x://u:hunter2@h\n", 3, "a")
    ] {
      let error = #expect(throws: StructuredTextError.self) { _ = try PlanDocument(parsing: text, file: "p.yaml") }
      guard case .secret(let place, let name)? = error else {
        Issue.record("\(text)")
        continue
      }
      #expect(place.line == line && name.hasPrefix(key) && !error!.english.contains("hunter2") && !error!.japanese.contains("hunter2"))
    }
  }
}
