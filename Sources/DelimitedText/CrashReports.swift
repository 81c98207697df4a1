import Glibc

/// What a crash would write: Swift's backtracer shows registers and memory, and a core file holds all of it, children's data too.
public enum CrashReports {
  /// The variable with which a developer asks for backtraces.
  private static let variable = "SWIFT_BACKTRACE"

  /// Whether crashes of this program show memory, because the environment asks for it.
  public static var areShown: Bool { getenv(variable) != nil }

  /// From now on a crash writes one line and no memory, unless the environment asks for backtraces; to be called first.
  public static func withhold() {
    guard !areShown else { return }
    for number in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] { signal(number, SIG_DFL) }
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }
}
