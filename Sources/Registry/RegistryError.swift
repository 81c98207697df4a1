/// Why the registry cannot be used, or is no longer what it was.
public enum RegistryError: Error, Equatable, Sendable {
  /// No registry is there.
  case absent(path: String)
  /// The file is none of ours.
  case notARegistry(path: String)
  /// A newer program made it.
  case newerFormat(path: String, format: Int, supported: Int)
  /// Another process has held it for too long.
  case busy(path: String, seconds: Int)
  /// The system or SQLite refused.
  case cannotUse(path: String, reason: String)
  /// An entry, counted from 1, is not what was written, or is missing.
  case changed(path: String, entry: Int)
  /// The log has fewer entries than a checkpoint counts.
  case cut(path: String, size: Int, checkpoint: Int)
  /// The first entries are others than those that a checkpoint was made of.
  case otherHistory(path: String, checkpoint: Int)
  /// A text holds no checkpoint of this registry.
  case noCheckpoint(path: String, origin: String)
  /// No run, or more than one, has a name that starts so.
  case runs(path: String, name: String, found: Int)
}
