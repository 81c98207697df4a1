import DelimitedText
import Glibc
import ScoreTable
import Scoring

/// `kizashi-score RULE TABLE`: the scorer of production systems; it needs nothing but this program and the rule.
@main
struct Main {
  /// The input was refused.
  private static let refused: Int32 = 1
  /// The command line is wrong.
  private static let misused: Int32 = 64

  static func main() {
    CrashReports.withhold()
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      if arguments.isHelp { return print(Arguments.usage) }
      try run(arguments)
    } catch let misuse as Arguments.Misuse {
      stop("kizashi-score: \(misuse.message)\n\(Arguments.usage)", misused)
    } catch {
      stop("kizashi-score: \(error)", refused)
    }
  }

  private static func run(_ arguments: Arguments) throws {
    let rule = load(arguments)
    do throws(ScoreTableError) {
      let table = try ScoreTable(rule: rule, path: arguments.table, options: arguments.options)
      let summary =
        if let output = arguments.output {
          try table.write(to: output, besides: [arguments.rule])
        } else {
          try table.write(toDescriptor: STDOUT_FILENO, name: "standard output")
        }
      for line in table.warnings(summary, arguments.options.language) { say(line) }
    } catch {
      stop(error.message(arguments.options.language), refused)
    }
  }

  private static func load(_ arguments: Arguments) -> ScoringRule {
    do throws(RuleTrust.Refusal) {
      return try arguments.trust.load(arguments.rule)
    } catch {
      stop(error.message(arguments.options.language), refused)
    }
  }

  private static func stop(_ message: String, _ status: Int32) -> Never {
    say(message)
    exit(status)
  }

  private static func say(_ message: String) {
    let bytes = Array((message + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
