/// Why the client gave up.
enum ClientProblem: Error, CustomStringConvertible {
  /// The server went away before it answered.
  case connectionClosed
  /// The server refused.
  case refused(String)
  /// The server scores with another rule.
  case otherRule(expected: String, found: String)
  /// Not as many answers as records.
  case wrongCount
  /// The table has no header, no such key, or an open quote.
  case badTable(path: String)

  var description: String {
    switch self {
    case .connectionClosed: "the server closed the connection before it answered."
    case .refused(let message): message
    case .otherRule(let expected, let found): "the server scores with the rule \(found), not with \(expected)."
    case .wrongCount: "the server gave another number of answers than there are records."
    case .badTable(let path): "\(path): no CSV table with the key column in its header."
    }
  }
}
