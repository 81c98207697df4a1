import Glibc

/// Where a run folder is put when the caller does not say.
enum RunFolderPath {
  /// `runs/<study>-<time>` beside the plan.
  static func new(in folder: String, study: String) -> String { newPath("\(folder)/runs/\(study)-\(timeStamp())") }

  /// A path at which nothing stands: runs of one second do not replace each other.
  private static func newPath(_ path: String) -> String {
    var (found, number) = (path, 2)
    while access(found, F_OK) == 0 {
      found = "\(path)-\(number)"
      number += 1
    }
    return found
  }

  /// The local time as `20260401-093000`.
  private static func timeStamp() -> String {
    var now = time(nil), parts = tm()
    localtime_r(&now, &parts)
    var buffer = [CChar](repeating: 0, count: 16)
    strftime(&buffer, buffer.count, "%Y%m%d-%H%M%S", &parts)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
