import Glibc
import Signatures

/// Asks for a password on the terminal of the program, where what is typed is not shown.
enum PasswordPrompt {
  /// The terminal and how it was before, for an interrupt in between.
  nonisolated(unsafe) private static var before: (terminal: Int32, mode: termios) = (-1, termios())
  private static let interrupted: Int32 = 130

  /// The password that was typed.
  ///
  /// - Throws: `PasswordProblem` when there is no terminal, or nothing was typed.
  static func ask(_ question: String) throws(PasswordProblem) -> Password {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { throw .noTerminal }
    defer { close(terminal) }
    guard hide(terminal) else { throw .noTerminal }
    _ = write(terminal, question, question.utf8.count)
    let password = Password(lineFrom: terminal)
    show()
    _ = write(terminal, "\n", 1)
    guard let password else { throw .none }
    return password
  }

  /// Stops showing what is typed; an interrupt brings it back before the program ends.
  private static func hide(_ terminal: Int32) -> Bool {
    var mode = termios()
    guard tcgetattr(terminal, &mode) == 0 else { return false }
    before = (terminal, mode)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        PasswordPrompt.show()
        _exit(PasswordPrompt.interrupted)
      }
    }
    mode.c_lflag &= ~tcflag_t(ECHO)
    return tcsetattr(terminal, TCSAFLUSH, &mode) == 0
  }

  private static func show() {
    tcsetattr(before.terminal, TCSAFLUSH, &before.mode)
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
