import Glibc

/// Where the key is that rules must be signed with.
public enum TrustedKey: Equatable, Sendable {
  /// In a file that was named; it must be there.
  case named(path: String)
  /// In the file of this machine, if there is one.
  case ofMachine(path: String)

  /// The variable of the environment that names the file.
  public static let variable = "KIZASHI_PUBLIC_KEY"
  /// The file of the machine.
  public static let standardPath = "/etc/kizashi/rule.pub"

  /// The file of an option, else that of the environment, else that of the machine.
  public static func chosen(_ option: String?) -> TrustedKey {
    if let option { return .named(path: option) }
    if let value = getenv(variable), value.pointee != 0 { return .named(path: String(cString: value)) }
    return .ofMachine(path: standardPath)
  }

  /// The key; nil where no file was named and the machine has none.
  /// - Throws: `SignatureError` when it cannot be read or is no public key.
  public func load() throws(SignatureError) -> PublicKey? {
    switch self {
    case .named(let path): return try PublicKey.load(path: path)
    case .ofMachine(let path): return access(path, F_OK) == 0 ? try PublicKey.load(path: path) : nil
    }
  }
}
