/// Finds the column that a person probably meant.
enum NearestHeader {
  /// A third of the letters may differ, and two of short names.
  private static let letters = 3
  private static let fewest = 2

  /// The header with the fewest letters added, left out or replaced (Levenshtein 1966), the first of equals; `nil` when too many differ.
  /// - Complexity: O(headers × length²).
  static func match(_ column: String, among headers: [String]) -> String? {
    let wanted = Array(column.lowercased())
    let limit = max(min(fewest, wanted.count - 1), wanted.count / letters)
    let steps = headers.map { distance(wanted, Array($0.lowercased())) }
    guard let least = steps.min(), least <= limit else { return nil }
    return steps.firstIndex(of: least).map { headers[$0] }
  }

  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
