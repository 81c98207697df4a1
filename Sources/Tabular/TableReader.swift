public import DelimitedText

/// Reads a delimited file or a sheet of a workbook into a table of typed columns, in parallel and with the same answer for any number of threads.
///
/// With items of a dictionary only their columns are read, by their rules; otherwise `types` declares columns and the rest is guessed
/// from all of their cells. A column declared as key must have a different value in each row.
public struct TableReader: Sendable {
  /// The path of the file.
  public let path: String
  /// The sheet of a workbook; the first where none is named.
  public let sheet: String?
  /// The declared encoding; without it a file read by a dictionary is looked at, any other must be UTF-8.
  public let encoding: TextEncoding?
  /// The declared delimiter.
  public let delimiter: UInt8?
  /// The declared kinds of columns, by header cell.
  public let types: [String: ColumnKind]
  /// The items of the dictionary for this table.
  public let dictionary: [DictionaryItem]?
  /// The name of the table.
  public let name: String
  /// The number of threads.
  public let threads: Int
  /// What becomes of numbers in full-width digits; dates and years are read in either width.
  public let fullWidth: FullWidthDigits
  /// About how many bytes one thread reads at a time; it never changes the answer.
  var chunkSize = 1 << 21

  /// A reader of the file at `path`; the table is called `name`, or as the file without folder and ending.
  ///
  /// Numbers in full-width digits are read where a dictionary says that a column holds numbers, and refused elsewhere, unless `fullWidth` says.
  /// - Throws: `TabularError.text` for a delimiter that cannot be used, `TabularError.noItems` for an empty list of items.
  public init(
    path: String, sheet: String? = nil, encoding: TextEncoding? = nil, delimiter: UInt8? = nil, types: [String: ColumnKind] = [:],
    dictionary: [DictionaryItem]? = nil, name: String? = nil, fullWidth: FullWidthDigits? = nil, threads: Int = 1
  ) throws(TabularError) {
    self.path = path
    self.sheet = sheet
    self.encoding = encoding
    self.delimiter = delimiter
    self.types = types
    self.dictionary = dictionary
    self.name = name ?? Self.stem(path)
    self.fullWidth = fullWidth ?? (dictionary == nil ? .refused : .read)
    self.threads = max(1, threads)
    if dictionary?.isEmpty ?? false { throw .noItems(file: path, table: self.name) }
    if let delimiter, !DelimitedFile.isUsable(delimiter: delimiter) { throw .text(.unusableDelimiter(delimiter)) }
  }

  /// Reads the table; the first cell that cannot be taken is an error.
  /// - Throws: `TabularError`.
  /// - Complexity: O(bytes of the file), spread over the threads.
  public func read() throws(TabularError) -> Table {
    let reading = try TableReading(self)
    return try reading.table(badRows: .refused).table
  }

  /// Reads the table and leaves out the rows with a cell that cannot be taken; more than `limit` such rows are an error.
  /// - Throws: `TabularError`.
  /// - Complexity: O(bytes of the file), spread over the threads.
  public func readKeepingRejects(limit: Int = .max) throws(TabularError) -> (Table, Rejects) {
    let reading = try TableReading(self)
    let (table, rejects) = try reading.table(badRows: .kept)
    if rejects.rows > limit, let first = rejects.entries.first {
      throw .tooManyRejects(file: path, limit: limit, firstLine: first.line, column: first.item, problem: first.problem)
    }
    return (table, rejects)
  }

  private static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }
}
