import ArgumentParser
import Signatures

/// The key that rules are checked with.
struct SignatureOption: ParsableArguments {
  @Option(
    help:
      "The public key that the rule must be signed with (default: that of KIZASHI_PUBLIC_KEY or of /etc/kizashi/rule.pub, for a rule with a signature).",
    completion: .file(extensions: ["pub"]))
  var publicKey: String?

  /// Checks a rule whose bytes were read; when the key was named, it must be signed.
  ///
  /// - Throws: `SignatureError`.
  func check(_ contents: [UInt8], path: String, otherwise policy: SignaturePolicy) throws(SignatureError) -> SignatureStatus {
    try (publicKey == nil ? policy : .required).check(contents, path: path, key: .chosen(publicKey))
  }
}
