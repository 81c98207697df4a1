/// Why a rule has no form in a format.
public enum CarrierError: Error, Equatable, Sendable {
  /// The format has no words for this part of the rule.
  case notExpressible(carrier: Carrier, field: String)
  /// The folder for temporary files cannot be written to, or is full.
  case noTemporaryFile(folder: String)
}
