import Glibc

/// Who did something: the account and the machine, and nothing else about a person.
public struct Author: Codable, Equatable, Sendable {
  /// The name of the account.
  public let account: String
  /// The name of the machine.
  public let host: String

  /// An author by name.
  public init(account: String, host: String) {
    self.account = account
    self.host = host
  }

  /// The account and the machine of this process.
  public static var current: Author { Author(account: currentAccount, host: currentHost) }

  /// The longest name of a machine (POSIX).
  private static let longestHost = 256

  /// The account's number where it has no name.
  private static var currentAccount: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return String(geteuid()) }
    return String(cString: name)
  }

  private static var currentHost: String {
    var name = [CChar](repeating: 0, count: longestHost)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
