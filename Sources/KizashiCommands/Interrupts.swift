import Dispatch
import Glibc
import Studies

/// What happens when somebody stops the program.
enum Interrupts {
  /// The exit status of a program that was interrupted from the keyboard.
  private static let interrupted: Int32 = 130

  /// Sources must live as long as the program.
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// From now on, an interrupt or a request to end removes the unfinished run folder; a full disk or quota is an error, not a signal.
  static func removePartialFolder() {
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler { PartialFolder.abandon(status: interrupted) }
      source.resume()
      sources.append(source)
    }
  }
}
