extension DelimitedFile {
  /// Cuts the rows into chunks of about `size` bytes, each starting at the start of a row and knowing its line.
  ///
  /// A line feed ends a row when the number of quotes before it is even; the survey has counted both.
  /// - Complexity: O(segments of the survey).
  public func chunks(ofBytes size: Int = 1 << 22) -> [RecordChunk] {
    var result: [RecordChunk] = []
    var start = body.offset
    var startLine = body.line
    var line = 1
    var quotes = 0
    for segment in survey.segments {
      let cut = segment.range.lowerBound
      if quotes.isMultiple(of: 2), cut - start >= size {
        result.append(RecordChunk(range: start..<cut, lines: startLine..<line))
        (start, startLine) = (cut, line)
      }
      line += segment.lineFeeds
      quotes += segment.quotes
    }
    if start < storage.bytes.count { result.append(RecordChunk(range: start..<storage.bytes.count, lines: startLine..<(line + 1))) }
    return result
  }

  /// Lets the system take back the memory of a chunk that was read: of a file of any size, no more than a few chunks are then in memory.
  public func release(_ chunk: RecordChunk) { storage.release(chunk.range) }

  /// Hands each row of `chunk` to `body`, in the order of the file; nothing is allocated for a row.
  /// - Throws: `DelimitedTextError` where the file is malformed, and whatever `body` throws.
  /// - Complexity: O(bytes of the chunk).
  public func forEachRecord(in chunk: RecordChunk, ragged: RaggedRows = .refused, _ body: (borrowing Record) throws -> Void) throws {
    var scanner = RecordScanner(
      storage.bytes, range: chunk.range, line: chunk.firstLine, delimiter: delimiter, capacity: header.count)
    while let record = try next(&scanner) {
      if record.fieldCount != header.count, ragged == .refused {
        throw DelimitedTextError.fieldCount(file: path, line: record.line, found: record.fieldCount, expected: header.count)
      }
      try body(record)
    }
  }

  /// Hands the rows of `chunk` to `body` some at a time, until `limit` or a few more are taken: for work that goes column by column.
  ///
  /// Rows with fewer or more fields than the header come alone, in a batch of one.
  /// - Throws: `DelimitedTextError` where the file is malformed, after the rows before it, and whatever `body` throws.
  /// - Complexity: O(bytes of the chunk).
  public func forEachBatch(in chunk: RecordChunk, limit: Int = .max, _ body: (borrowing RecordBatch) throws -> Void) throws {
    var scanner = RecordScanner(
      storage.bytes, range: chunk.range, line: chunk.firstLine, delimiter: delimiter, capacity: header.count, rows: batchRows)
    var count = 0
    while count < limit, let batch = try nextBatch(&scanner) {
      try body(batch)
      count += batch.rows
    }
  }

  /// The most rows of a batch: few enough for the places of their fields to stay in the cache, enough for work that goes column by column.
  public var batchRows: Int { min(max(Self.batchFields / header.count, Self.fewestRows), Self.mostRows) }

  /// Places of sixteen bytes fill half of a usual second-level cache.
  private static let batchFields = 1 << 14
  private static let fewestRows = 8
  private static let mostRows = 64

  /// The bytes of the file, and so an upper bound of what its rows need.
  public var byteCount: Int { storage.bytes.count }

  private func nextBatch(_ scanner: inout RecordScanner) throws(DelimitedTextError) -> RecordBatch? {
    do {
      return try scanner.nextBatch()
    } catch {
      throw DelimitedTextError(error, path: path, header: header)
    }
  }

  private func next(_ scanner: inout RecordScanner) throws(DelimitedTextError) -> Record? {
    do {
      return try scanner.next()
    } catch {
      throw DelimitedTextError(error, path: path, header: header)
    }
  }
}
