/// One row of a delimited file, as bytes in place. Valid only while the closure runs that it is handed to.
public struct Record: ~Copyable {
  /// The line of the file on which the row starts; the header's is usually 1.
  public let line: Int
  /// The number of fields.
  public let fieldCount: Int
  private let fields: UnsafePointer<UnsafeBufferPointer<UInt8>>
  private let stride: Int

  init(line: Int, fieldCount: Int, fields: UnsafePointer<UnsafeBufferPointer<UInt8>>, stride: Int) {
    (self.line, self.fieldCount, self.fields, self.stride) = (line, fieldCount, fields, stride)
  }

  /// The bytes of field `index` (from 0), without its quotes, in the encoding of the file.
  ///
  /// Only as many fields as the header has can be asked for, however many the row has.
  public func field(_ index: Int) -> UnsafeBufferPointer<UInt8> { fields[index * stride] }
}

/// Some rows of a delimited file that follow one another, all with the same number of fields. Valid only while the closure runs that it is
/// handed to.
public struct RecordBatch: ~Copyable {
  /// The number of rows.
  public let rows: Int
  /// The number of fields of each row: that of the header, or another one when the batch is a single ragged row.
  public let fieldCount: Int
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline let fields: UnsafePointer<UnsafeBufferPointer<UInt8>>
  private let lines: UnsafePointer<Int>
  @usableFromInline let stride: Int

  init(
    rows: Int, fieldCount: Int, bytes: UnsafeBufferPointer<UInt8>, fields: UnsafePointer<UnsafeBufferPointer<UInt8>>,
    lines: UnsafePointer<Int>, stride: Int
  ) {
    (self.rows, self.fieldCount, self.bytes, self.fields, self.lines, self.stride) = (rows, fieldCount, bytes, fields, lines, stride)
  }

  /// The bytes of the chunk and of the rows before it: all fields lie there but those that were copied to undo their doubled quotes.
  public var memory: UnsafeBufferPointer<UInt8> { bytes }

  /// The line of the file on which row `row` (from 0) starts.
  public func line(_ row: Int) -> Int { lines[row] }

  /// The bytes of field `index` of row `row`, as `Record.field`.
  @inlinable
  public func field(_ index: Int, row: Int) -> UnsafeBufferPointer<UInt8> { fields[index &* stride &+ row] }

  /// The bytes of field `index` of each row.
  @inlinable
  public func column(_ index: Int) -> UnsafeBufferPointer<UnsafeBufferPointer<UInt8>> {
    UnsafeBufferPointer(start: fields + index * stride, count: rows)
  }

  /// The eight bytes from the start of a field on, the first one lowest; `nil` near the end of the chunk and for a field that was copied to
  /// undo its doubled quotes.
  @inlinable
  public func word(_ field: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard let start = field.baseAddress, let first = bytes.baseAddress else { return nil }
    let after = UInt(bitPattern: start) &- UInt(bitPattern: first)  // huge where the field lies before the bytes
    guard after < UInt(bitPattern: wordStarts) else { return nil }
    return UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// The number of places from which eight bytes can be read.
  @inlinable var wordStarts: Int { max(0, bytes.count &- (MemoryLayout<UInt64>.size &- 1)) }

  /// Row `row`.
  public func record(_ row: Int) -> Record { Record(line: lines[row], fieldCount: fieldCount, fields: fields + row, stride: stride) }
}

/// A stretch of a file that starts and ends between two rows.
public struct RecordChunk: Sendable, Equatable {
  /// The bytes of the file that belong to the chunk.
  public let range: Range<Int>
  /// The lines on which rows of the chunk can start; there are no more rows than that.
  public let lines: Range<Int>
  /// The line on which the chunk starts.
  public var firstLine: Int { lines.lowerBound }
}

/// What to do with a row that has fewer or more fields than the header.
public enum RaggedRows: Sendable {
  /// Stop with `DelimitedTextError.fieldCount`.
  case refused
  /// Hand it over like any other: the caller looks at `fieldCount`, and may ask for no field.
  case handedOver
}
