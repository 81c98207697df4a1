/// What a folder of results holds; a folder of one kind never takes the place of another.
public enum FolderKind: Sendable {
  /// What a study has found.
  case run
  /// A rule in the form of carriers.
  case export

  /// The file that lists the others, by which the kinds are told apart.
  var manifestName: String {
    switch self {
    case .run: "MANIFEST.json"
    case .export: "manifest.json"
    }
  }
}
