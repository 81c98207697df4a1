import DelimitedText
import Glibc
import Scoring
import ScoreTable

/// The command line of `kizashi-score`.
struct Arguments {
  static let usage = """
    usage: kizashi-score RULE TABLE [--output FILE] [--key COLUMN] [--as-of YYYY-MM-DD] [--locale ja|en] [--encoding utf-8|cp932|euc-jp]
                       [--data-as-of YYYY-MM-DD] [--public-key FILE] [--allow-unsigned] [--allow-expired] [--threads N]

      RULE              rule.json, signed in rule.json.minisig; its check records are scored again first
      TABLE             CSV with the columns that the rule reads; - for standard input
      --output          the answer (default: standard output), in UTF-8; cp932 when the table is
      --key             the column of the child's key (default: the one that the rule names)
      --as-of           the day of scoring (default: today); outside its school years the rule refuses
      --data-as-of      the day on which the data were recorded, for a rule that limits their age (default: the column that it names)
      --locale          the language of reasons and messages (default: ja)
      --encoding        the encoding of TABLE (default: utf-8)
      --public-key      the key that RULE must be signed with (default: $KIZASHI_PUBLIC_KEY, else /etc/kizashi/rule.pub)
      --allow-unsigned  score also with a rule that has no signature; one that has is checked where a key is known
      --allow-expired   score outside the school years of the rule; every status then begins with EXPIRED_
      --threads         threads (default: all processors); the answer is the same for any number
    """

  var rule = ""
  var table = ""
  var output: String?
  var options = ScoreTableOptions(asOf: .today, threads: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  var trust = RuleTrust()
  var isHelp = false

  /// The options that are followed by a value.
  private static let valued: Set = ["--output", "--key", "--as-of", "--data-as-of", "--locale", "--encoding", "--public-key", "--threads"]

  /// What is wrong with a command line.
  struct Misuse: Error { var message: String }

  init(_ words: [String]) throws(Misuse) {
    var positional: [String] = []
    var rest = words[...]
    var seen: Set<String> = []
    while let word = rest.popFirst() {
      if word == "--help" || word == "-h" {
        isHelp = true
      } else if word == "--" {
        positional += rest
        rest = []
      } else if word == "--allow-unsigned" {
        trust.isUnsignedAllowed = true
      } else if word == "--allow-expired" {
        options.expiry = .marked
      } else if word.hasPrefix("--") {
        try set(word, from: &rest, &seen)
      } else {
        positional.append(word)
      }
    }
    if isHelp { return }
    guard positional.count == 2 else { throw Misuse(message: "give RULE and TABLE, found \(positional.count) arguments") }
    (rule, table) = (positional[0], positional[1])
  }

  private mutating func set(_ word: String, from rest: inout ArraySlice<String>, _ seen: inout Set<String>) throws(Misuse) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    guard Self.valued.contains(name) else { throw Misuse(message: "unknown option \(name)") }
    guard seen.insert(name).inserted else { throw Misuse(message: "\(name) stands twice") }
    guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else { throw Misuse(message: "\(name) needs a value") }
    try set(name, value)
  }

  private mutating func set(_ name: String, _ value: String) throws(Misuse) {
    switch name {
    case "--output": output = value
    case "--key": options.keyColumn = value
    case "--public-key": trust.publicKey = value
    case "--as-of": options.asOf = try known(AsOfDate(value), "--as-of must be a day such as 2026-04-01")
    case "--data-as-of": options.dataAsOf = try known(AsOfDate(value), "--data-as-of must be a day such as 2026-04-01")
    case "--threads": options.threads = try known(Int(value).flatMap { $0 > 0 ? $0 : nil }, "--threads must be a whole number from 1 on")
    case "--locale": options.language = try known(TextLanguage(rawValue: value), "--locale must be ja or en")
    default:
      options.encoding = try known(TextEncoding(named: value), "--encoding must be utf-8, cp932 or euc-jp")
      if options.encoding == .cp932 { options.format = .excelCP932 }
    }
  }

  private func known<Value>(_ value: Value?, _ message: String) throws(Misuse) -> Value {
    guard let value else { throw Misuse(message: message) }
    return value
  }
}
