import FoundationEssentials
import Glibc

/// The built `kizashi-score`; the programs of a build stand beside the tests.
enum ScoringProgram {
  static let path = "\(folder)/kizashi-score"

  /// The running tests.
  static var currentExecutable: String {
    let path = realpath("/proc/self/exe", nil)!
    defer { free(path) }
    return String(cString: path)
  }

  private static var folder: String { String(currentExecutable.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }) }

  /// The exit status and everything that a command prints.
  static func run(_ command: String) -> (status: Int32, output: String) {
    let pipe = popen("{ LC_ALL=C " + command + " ; } 2>&1", "r")!
    var output: [UInt8] = []
    while true {
      let byte = getc(pipe)
      if byte == EOF { break }
      output.append(UInt8(byte))
    }
    return (pclose(pipe) >> 8, String(decoding: output, as: UTF8.self))
  }
}
