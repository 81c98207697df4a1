/// The file of a secret key as minisign keeps it, locked with a password or not.
public struct SecretKeyFile {
  private static let largestFile = 4096

  private let path: String
  private let box: SecretBytes

  /// Reads a file that its owner alone may read.
  /// - Throws: `SignatureError` when others may read it, or it is no secret key.
  public init(path: String) throws(SignatureError) {
    let contents = try SmallFile.secret(of: path, limit: Self.largestFile)
    guard let box = Self.box(contents), SecretKeyLayout.isKnown(box) else { throw .notAKey(path: path, kind: .secretKey) }
    (self.path, self.box) = (path, box)
  }

  /// Whether a password is needed.
  public var isLocked: Bool { box.open(SecretKeyLayout.derivation) == SecretKeyLayout.scrypt }

  /// The key.
  /// - Throws: `SignatureError` when the password is another, or the file was damaged.
  /// - Complexity: as the file asks for: with minisign's cost a gibibyte and some seconds.
  public func key(_ password: Password?) throws(SignatureError) -> SecretKey {
    let open = isLocked ? try unlocked(password) : box
    let key = SecretKey(
      identifier: KeyIdentifier(open.open(SecretKeyLayout.identifier)), secret: SecretBytes(open, SecretKeyLayout.key))
    guard key.isWhole else { throw .notAKey(path: path, kind: .secretKey) }
    return key
  }

  private func unlocked(_ password: Password?) throws(SignatureError) -> SecretBytes {
    guard let password else { throw .passwordNeeded(path: path) }
    let cost = PasswordCost(
      operations: SecretKeyLayout.number(box, SecretKeyLayout.operations), memory: SecretKeyLayout.number(box, SecretKeyLayout.memory))
    guard cost.isBearable else { throw .notAKey(path: path, kind: .secretKey) }
    let open = SecretBytes(box, 0..<box.count)
    guard cost.apply(password, to: open) else { throw .noMemory(bytes: Int(cost.memory)) }
    guard open.open(SecretKeyLayout.checkSum) == SecretKeyLayout.sum(open) else { throw .wrongPassword(path: path) }
    return open
  }

  /// The second of two lines.
  private static func box(_ contents: SecretBytes) -> SecretBytes? {
    let prefix = Array(CommentedLine.untrusted.utf8)
    guard contents.count > prefix.count, contents.open(0..<prefix.count) == prefix,
      let first = (0..<contents.count).first(where: { contents[$0] == CommentedLine.newline })
    else { return nil }
    let end = contents[contents.count - 1] == CommentedLine.newline ? contents.count - 1 : contents.count
    return first < end ? Base64.secret(contents, first + 1..<end, count: SecretKeyLayout.size) : nil
  }
}
