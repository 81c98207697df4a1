import ArgumentParser
import DelimitedText
import Glibc
import LinearAlgebra
import StructuredText

/// `kizashi doctor`: what this machine offers.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Shows the linear algebra library, threads, language and versions; for reports of faults.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let facts: [(String, String)] = [
      ("kizashi", Kizashi.configuration.version), ("blas", BLAS.configuration), ("blas_core", BLAS.coreName),
      ("threads", String(common.threads)), ("locale", common.locale.rawValue), ("memory_mib", String(Self.memory)),
      ("crash_reports", CrashReports.areShown ? "shown (SWIFT_BACKTRACE is set)" : "withheld")
    ]
    var json = JSONObject()
    for (name, value) in facts { json[name] = .string(value) }
    common.answer(.object(json), facts.map { "\($0.0)\t\($0.1)" }.joined(separator: "\n"))
  }

  /// Physical memory in MiB. In Swift a shift binds more tightly than a product.
  static var memory: Int { (sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))) >> 20 }
}
