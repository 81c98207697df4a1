import ArgumentParser
import Glibc
import Registry

/// Where the registry is, for commands that read it.
struct RegistryOption: ParsableArguments {
  @Option(
    name: .customLong("registry"),
    help: "The registry (default: KIZASHI_REGISTRY, else registry.sqlite here, in runs/, or in a folder above).",
    completion: .file(extensions: ["sqlite"]))
  var file: String?

  /// The registry that was named, or the nearest.
  ///
  /// - Throws: `RegistryError` when there is none, or it is none.
  func open() throws -> Registry {
    let named = file ?? RegistryPlace.ofEnvironment
    return try Registry.open(named ?? RegistryPlace.nearest(to: ".") ?? RegistryPlace.fileName)
  }
}

/// Where what is done is entered, for commands that write something lasting.
struct RegistryOptions: ParsableArguments {
  @Option(
    name: .customLong("registry"),
    help: "Enter it in this registry (default: KIZASHI_REGISTRY, else registry.sqlite in the folder that holds the new folder).",
    completion: .file(extensions: ["sqlite"]))
  var file: String?

  @Flag(name: .customLong("no-registry"), help: "Enter it in no registry.")
  var isLeftOut = false

  func validate() throws {
    if file != nil, isLeftOut { throw ValidationError("--registry and --no-registry exclude each other.") }
  }

  /// The registry that was named, the nearest to `rule`, or the one in `folder`, which need not be there yet; nil with `--no-registry`.
  ///
  /// - Throws: `RegistryError` when nothing could be entered there.
  func path(in folder: String, nearestTo rule: String? = nil) throws -> String? {
    guard !isLeftOut else { return nil }
    let found = file ?? RegistryPlace.ofEnvironment ?? rule.flatMap { RegistryPlace.nearest(to: RegistryPlace.parent($0)) }
    let path = found ?? "\(folder)/\(RegistryPlace.fileName)"
    try Registry.checkWritable(path)
    return path
  }
}

/// Where a registry is when nobody names it.
enum RegistryPlace {
  static let fileName = "registry.sqlite"
  private static let variable = "KIZASHI_REGISTRY"
  /// Where runs are put beside a plan.
  private static let runs = "runs"
  /// Folders that are looked into upwards: a rule lies two below the folder that holds its run folder.
  private static let levels = 4

  /// The registry that the environment names.
  static var ofEnvironment: String? {
    getenv(variable).flatMap { $0.pointee == 0 ? nil : String(cString: $0) }
  }

  /// The first registry in `folder`, in its folder of runs, or in the folders above.
  static func nearest(to folder: String) -> String? {
    let above = (0..<levels).map { folder + String(repeating: "/..", count: $0) }
    let folders = [folder, "\(folder)/\(runs)"] + above.dropFirst()
    return folders.map { "\($0)/\(fileName)" }.first(where: exists).map { real($0) }
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The folder of a path.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path without links; as it is where nothing stands there.
  static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A folder as seen from the folder of the registry: what lies below it is found again after both have been moved.
  static func relative(_ folder: String, toRegistry registry: String) -> String {
    let home = real(parent(registry)), place = real(parent(folder)) + "/" + (folder.split(separator: "/").last ?? "")
    return place.hasPrefix(home + "/") ? String(place.dropFirst(home.count + 1)) : place
  }

  /// Where a folder of the registry is now.
  static func path(of folder: String, fromRegistry registry: String) -> String {
    folder.hasPrefix("/") ? folder : "\(parent(registry))/\(folder)"
  }
}
