extension SecretKey {
  /// Writes the file of the key, which its owner alone may read; minisign reads it too.
  /// - Throws: `SignatureError` when a file of this name stands there, or the memory or the disk is missing.
  /// - Complexity: with minisign's cost of a password a gibibyte and some seconds.
  public func write(path: String, protection: KeyProtection) throws(SignatureError) {
    let box = SecretBytes(count: SecretKeyLayout.size)
    box.put(PublicKey.algorithm, at: SecretKeyLayout.algorithm.lowerBound)
    box.put(SecretKeyLayout.blake2b, at: SecretKeyLayout.check.lowerBound)
    box.put(identifier.bytes, at: SecretKeyLayout.identifier.lowerBound)
    box.put(secret, at: SecretKeyLayout.key.lowerBound)
    if case .password(let password, let cost) = protection { try Self.lock(box, password, cost) }
    try SmallFile.create(path, for: .owner, Self.lines(box))
  }

  private static func lock(_ box: SecretBytes, _ password: Password, _ cost: PasswordCost) throws(SignatureError) {
    box.put(SecretKeyLayout.scrypt, at: SecretKeyLayout.derivation.lowerBound)
    box.put(Sodium.randomBytes(SecretKeyLayout.salt.count), at: SecretKeyLayout.salt.lowerBound)
    box.put(SecretKeyLayout.bytes(cost.operations), at: SecretKeyLayout.operations.lowerBound)
    box.put(SecretKeyLayout.bytes(cost.memory), at: SecretKeyLayout.memory.lowerBound)
    box.put(SecretKeyLayout.sum(box), at: SecretKeyLayout.checkSum.lowerBound)
    guard cost.apply(password, to: box) else { throw .noMemory(bytes: Int(cost.memory)) }
  }

  private static func lines(_ box: SecretBytes) -> SecretBytes {
    let head = Array((CommentedLine.untrusted + "minisign secret key\n").utf8)
    let body = Base64.text(ofSecret: box)
    let lines = SecretBytes(count: head.count + body.count + 1)
    lines.put(head, at: 0)
    lines.put(body, at: head.count)
    lines[lines.count - 1] = CommentedLine.newline
    return lines
  }
}
