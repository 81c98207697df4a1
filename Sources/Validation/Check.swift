/// Checks that every entrance to this module makes.
enum Check {
  /// The outcomes are 0 or 1, one for each of at least one row.
  static func outcome(_ y: [Double], rows: Int) throws(ValidationError) {
    guard rows > 0 else { throw .noRows }
    guard y.count == rows else { throw .lengthMismatch(role: .outcome, expected: rows, found: y.count) }
    if let row = y.firstIndex(where: { $0 != 0 && $0 != 1 }) { throw .outcomeNotBinary(row: row) }
  }

  /// The probabilities lie between 0 and 1.
  static func probability(_ p: [Double]) throws(ValidationError) {
    if let row = p.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) { throw .probabilityOutOfRange(row: row) }
  }

  /// The weights, one for each row, are not negative, and one of them is positive.
  static func weights(_ w: [Double], rows: Int) throws(ValidationError) {
    guard w.count == rows else { throw .lengthMismatch(role: .weights, expected: rows, found: w.count) }
    if let row = w.firstIndex(where: { !($0 >= 0 && $0 < .infinity) }) { throw .weightOutOfRange(row: row) }
    guard w.contains(where: { $0 > 0 }) else { throw .weightOutOfRange(row: nil) }
  }

  /// A level of confidence lies strictly between 0 and 1.
  static func level(_ level: Double) throws(ValidationError) {
    guard level > 0, level < 1 else { throw .settingOutOfRange(name: "level") }
  }

  /// The cluster codes, one for each row, are not negative.
  static func clusters(_ clusters: [Int32], rows: Int) throws(ValidationError) {
    guard clusters.count == rows else { throw .lengthMismatch(role: .clusters, expected: rows, found: clusters.count) }
    if let row = clusters.firstIndex(where: { $0 < 0 }) { throw .clusterOutOfRange(row: row, count: rows) }
  }
}
