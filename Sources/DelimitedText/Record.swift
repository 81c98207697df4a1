/// One row of a delimited file, as bytes in place. Valid only while the closure runs that it is handed to.
public struct Record: ~Copyable {
  /// The line of the file on which the row starts; the header's is usually 1.
  public let line: Int
  /// The number of fields.
  public let fieldCount: Int
  private let fields: UnsafePointer<UnsafeBufferPointer<UInt8>>

  init(line: Int, fieldCount: Int, fields: UnsafePointer<UnsafeBufferPointer<UInt8>>) {
    self.line = line
    self.fieldCount = fieldCount
    self.fields = fields
  }

  /// The bytes of field `index` (from 0), without its quotes, in the encoding of the file.
  ///
  /// Only as many fields as the header has can be asked for, however many the row has.
  public func field(_ index: Int) -> UnsafeBufferPointer<UInt8> { fields[index] }
}

/// A stretch of a file that starts and ends between two rows.
public struct RecordChunk: Sendable, Equatable {
  /// The bytes of the file that belong to the chunk.
  public let range: Range<Int>
  /// The line on which the chunk starts.
  public let firstLine: Int
}

/// What to do with a row that has fewer or more fields than the header.
public enum RaggedRows: Sendable {
  /// Stop with `DelimitedTextError.fieldCount`.
  case refused
  /// Hand it over like any other: the caller looks at `fieldCount`, and may ask for no field.
  case handedOver
}
