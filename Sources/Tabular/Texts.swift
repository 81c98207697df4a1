/// The texts of a column, one a row, or `nil` where there is none: kept as UTF-8 in one block of memory, rows with the same text may share it.
public struct Texts: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private let codes: [Int32]
  private let list: TextList

  /// Rows as places in `list`; −1 where there is no text.
  init(codes: [Int32], list: TextList) { (self.codes, self.list) = (codes, list) }

  /// The texts of `rows`.
  /// - Complexity: O(length of all texts).
  public init(_ rows: some Sequence<String?>) {
    var (codes, list): ([Int32], TextList) = ([], TextList())
    for text in rows {
      codes.append(text == nil ? Column.missingCode : Int32(list.count))
      if let text { list.append(text) }
    }
    (self.codes, self.list) = (codes, list)
  }

  /// The texts of these rows.
  public init(arrayLiteral rows: String?...) { self.init(rows) }

  /// The first row: 0.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { codes.count }

  /// The text of a row.
  /// - Complexity: O(length of the text).
  public subscript(row: Int) -> String? { codes[row] < 0 ? nil : list[Int(codes[row])] }

  /// The texts of these rows, in the same block of memory.
  /// - Complexity: O(rows kept).
  public func keeping(rows: [Int]) -> Texts { Texts(codes: rows.map { codes[$0] }, list: list) }

  /// Whether a row has no text.
  public func isMissing(_ row: Int) -> Bool { codes[row] < 0 }
}

extension Texts: Equatable {
  /// The same texts in the same rows.
  public static func == (left: Texts, right: Texts) -> Bool { left.elementsEqual(right) }
}
