/// What became of the check of a signature.
public enum SignatureStatus: Equatable, Sendable {
  /// Signed with the trusted key.
  case signed(DetachedSignature)
  /// There is no signature.
  case unsigned
  /// There is one, and no key to check it with.
  case unchecked
}
