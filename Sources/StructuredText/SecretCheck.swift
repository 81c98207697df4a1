/// Refuses documents that hold a password or the like; the value is never repeated.
enum SecretCheck {
  private static let words: Set<String> = ["password", "passwd", "pwd", "passphrase", "secret", "token", "credential", "credentials"]
  private static let names: Set<String> = ["apikey", "privatekey", "accesskey"]

  /// Walks through the node and everything below it.
  static func check(_ node: PlanNode) throws(StructuredTextError) {
    switch node.content {
    case .text(let text): if holdsPassword(text) { throw .secret(node.place, key: node.key) }
    case .list(let elements): for element in elements { try check(element) }
    case .map(let map):
      for entry in map.entries {
        if isSecretName(entry.key) { throw .secret(entry.place, key: entry.key) }
        try check(entry.node)
      }
    case .null, .bool, .number: break
    }
  }

  /// `db_password`, `API-Token`, `apiKey` …
  static func isSecretName(_ key: String) -> Bool {
    let parts = parts(of: key)
    return parts.contains(where: words.contains) || names.contains(parts.joined())
  }

  /// The words of a key, in lower case: split at signs, digits and at a capital after a small letter.
  private static func parts(of key: String) -> [String] {
    var parts: [String] = [""]
    var followsSmallLetter = false
    for character in key {
      if !character.isLetter || character.isUppercase && followsSmallLetter { parts.append("") }
      if character.isLetter { parts[parts.count - 1] += character.lowercased() }
      followsSmallLetter = character.isLowercase
    }
    return parts
  }

  /// An address with a password in it: `scheme://user:password@host`.
  static func holdsPassword(_ text: String) -> Bool { text.contains(#/://[^/\s:@]*:[^/\s@]+@/#) }
}
