/// Remembers the keys of a table, eight bytes each, to tell how often one comes again.
struct KeyLedger {
  private var seen: Set<Int> = []
  /// Rows whose key an earlier row has.
  private(set) var repeated = 0
  /// The line of the first of them.
  private(set) var firstLine = 0

  /// Notes the key of a row; two different keys are taken for one with a probability of rows² / 2⁶⁵.
  mutating func note(_ key: UnsafeBufferPointer<UInt8>, line: Int) {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(key))
    guard !seen.insert(hasher.finalize()).inserted else { return }
    if repeated == 0 { firstLine = line }
    repeated += 1
  }
}
