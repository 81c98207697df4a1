import ArgumentParser
import Glibc
import Hummingbird
import Logging
import NIOCore
import Scoring
import Signatures

/// `score-server RULE`: answers `POST /score` with the points, the probability, the band and the reasons of a rule.
@main
struct ScoreServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score-server", abstract: "Scores records over HTTP with a signed rule.",
    discussion: "Listens on this machine only; what lets others in must authenticate them and encrypt. Prints the address once it listens.")

  /// A connection on which nothing comes is closed after these seconds.
  private static let idleSeconds: Int64 = 60

  @Argument(help: "The rule file; its signature stands beside it.")
  var rule: String

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port; 0 takes a free one.")
  var port = 8080

  @Option(help: "The public key that the rule must be signed with (default: $KIZASHI_PUBLIC_KEY, else /etc/kizashi/rule.pub).")
  var publicKey: String?

  @Option(help: "Language of messages at the start: ja or en; answers have both.")
  var locale = MessageLanguage.japanese

  @Flag(help: "Score also with a rule that has no signature.")
  var allowUnsigned = false

  func run() async throws {
    guard let served = opened() else { throw ExitCode.failure }
    let application = Application(
      router: ScoreRoutes(rule: served).router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
      configuration: .init(address: .hostname(host, port: port)),
      onServerRunning: { channel in
        if let address = channel.localAddress, let port = address.port {
          Self.write("listening on http://\(address.ipAddress ?? ""):\(port)\n", to: STDOUT_FILENO)
        }
      },
      logger: Self.logger)
    try await application.runService()
  }

  /// The rule; nil when it is refused, and the reason was told.
  private func opened() -> ServedRule? {
    do {
      return try ServedRule(path: rule, policy: allowUnsigned ? .ifCheckable : .required, key: .chosen(publicKey))
    } catch let error as SignatureError {
      refuse(error.english, error.japanese)
    } catch let error as ScoringError {
      refuse(error.english, error.japanese)
    } catch {
      refuse("\(error)", "\(error)")
    }
    return nil
  }

  /// Warnings only: no line about a request, so no data in a log.
  private static var logger: Logger {
    var logger = Logger(label: "score-server")
    logger.logLevel = .warning
    return logger
  }

  private func refuse(_ english: String, _ japanese: String) {
    Self.write((locale == .japanese ? japanese : english) + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) { _ = Glibc.write(descriptor, text, text.utf8.count) }
}

/// The language of messages.
enum MessageLanguage: String, CaseIterable, ExpressibleByArgument {
  /// Japanese.
  case japanese = "ja"
  /// English.
  case english = "en"
}
