import FoundationEssentials
import Glibc

/// Prints a page of HTML as PDF with the Chromium of this machine.
struct PagePrinter {
  /// Why there is no PDF.
  enum Problem: Explained {
    case noBrowser
    case noTemporaryFolder
    case failed(page: String)

    var english: String {
      switch self {
      case .noBrowser: "--pdf needs the browser Chromium (Debian: apt install chromium). The page itself is written: open it and print it."
      case .noTemporaryFolder: "no temporary folder could be made for Chromium. Free some space, or name another folder in TMPDIR."
      case .failed(let page): "\(page): Chromium made no PDF of it. Open the page in a browser and print it."
      }
    }

    var japanese: String {
      switch self {
      case .noBrowser: "--pdfにはブラウザーのChromiumが必要です（Debian：apt install chromium）。HTMLは書き出しました。開いて印刷してください。"
      case .noTemporaryFolder: "Chromium用の一時フォルダを作れません。空きを作るか、TMPDIRに別のフォルダを指定してください。"
      case .failed(let page): "\(page)：ChromiumでPDFにできませんでした。ブラウザーで開いて印刷してください。"
      }
    }
  }

  private static let browsers = ["chromium", "chromium-browser", "google-chrome"]
  /// Chromium is stopped after so many seconds, looked after so many times a second.
  private static let seconds = 60
  private static let looksPerSecond = 20

  /// Prints a page.
  /// - Throws: `Problem`.
  func print(_ page: String, to pdf: String) throws(Problem) {
    guard let browser = Self.browser() else { throw .noBrowser }
    guard let profile = Self.temporaryFolder() else { throw .noTemporaryFolder }
    defer { try? FileManager.default.removeItem(atPath: profile) }
    unlink(pdf)
    guard let file = realpath(page, nil) else { throw .failed(page: page) }
    defer { free(file) }
    // A process of root has no sandbox to offer; the page is our own and holds no scripts.
    let arguments =
      [browser, "--headless", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(profile)", "--print-to-pdf=\(pdf)"]
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://" + Self.escaped(String(cString: file))]
    guard Self.run(arguments, home: profile), access(pdf, R_OK) == 0 else { throw .failed(page: page) }
  }

  private static func browser() -> String? {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":") ?? []
    return folders.flatMap { folder in browsers.map { "\(folder)/\($0)" } }.first { access($0, X_OK) == 0 }
  }

  private static func temporaryFolder() -> String? {
    var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/kizashi-XXXXXX".utf8CString)
    return mkdtemp(&template).map { String(cString: $0) }
  }

  /// A path as part of an address.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain = byte < 128 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
      return isPlain || "/-._".utf8.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Whether a program ended in time and well; what it says is dropped.
  private static func run(_ arguments: [String], home: String) -> Bool {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for output in [STDOUT_FILENO, STDERR_FILENO] { posix_spawn_file_actions_addopen(&files, output, "/dev/null", O_WRONLY, 0) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    let variables: [String] = ["PATH=\(path)", "HOME=\(home)", "LANG=C.UTF-8"]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for variable in environment { free(variable) } }
    var process = pid_t()
    guard posix_spawn(&process, arguments[0], &files, nil, &words, &environment) == 0 else { return false }
    return isDone(process)
  }

  private static func isDone(_ process: pid_t) -> Bool {
    var status: Int32 = 0
    for _ in 0..<seconds * looksPerSecond {
      if waitpid(process, &status, WNOHANG) != 0 { return status == 0 }
      usleep(useconds_t(1_000_000 / looksPerSecond))
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return false
  }
}
