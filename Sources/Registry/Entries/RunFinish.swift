/// A run whose folder is in its place.
public struct RunFinish: Codable, Equatable, Sendable {
  /// The name of the run in the registry.
  public let run: String
  /// The SHA-256 of `result.json`.
  public let result: String
  /// The SHA-256 of `MANIFEST.json`, which holds that of every other file.
  public let manifest: String
  /// When the folder was in its place.
  public let finished: Moment

  /// A run with the digests of its folder.
  public init(run: String, result: String, manifest: String, finished: Moment) {
    self.run = run
    self.result = result
    self.manifest = manifest
    self.finished = finished
  }
}
