import Scoring
import Signatures

/// What a rule must show before children are scored with it.
struct RuleTrust {
  /// The option that names the key.
  var publicKey: String?
  /// Whether a rule without a signature is taken.
  var isUnsignedAllowed = false

  /// Why a rule is not taken.
  enum Refusal: Error {
    /// Its file.
    case rule(ScoringError)
    /// Its signature, or the key.
    case signature(SignatureError)

    func message(_ language: TextLanguage) -> String {
      switch self {
      case .rule(let error): error.message(language)
      case .signature(let error): language == .ja ? error.japanese : error.english
      }
    }
  }

  /// Reads a rule once, checks the signature of the bytes, then opens them as a rule.
  func load(_ path: String) throws(Refusal) -> ScoringRule {
    let bytes: [UInt8]
    do { bytes = try ScoringRule.contents(ofFile: path) } catch { throw .rule(error) }
    let policy = isUnsignedAllowed ? SignaturePolicy.ifCheckable : .required
    do { _ = try policy.check(bytes, path: path, key: .chosen(publicKey)) } catch { throw .signature(error) }
    do { return try ScoringRule.load(contents: bytes, path: path) } catch { throw .rule(error) }
  }
}
