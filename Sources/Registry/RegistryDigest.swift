/// A SHA-256 in hexadecimal, as the registry keeps it.
struct RegistryDigest: Hashable, Sendable {
  /// 64 hexadecimal digits.
  let hexadecimal: String
}
