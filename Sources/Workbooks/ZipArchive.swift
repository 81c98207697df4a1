import CZip

/// A zip archive that is read, and never unpacked to the disk.
final class ZipArchive {
  private let archive: OpaquePointer
  /// The place of each entry by its name.
  private let places: [String: UInt64]
  /// The bytes that were read of all entries.
  private var read = 0

  /// Opens an archive, and refuses what no spreadsheet writes before anything of it is read.
  init(path: String) throws(WorkbookProblem) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw .damaged(reason: Self.reason(code)) }
    self.archive = archive
    do throws(WorkbookProblem) { places = try Self.places(archive) } catch {
      zip_discard(archive)
      throw error
    }
    guard try Self.storedBytes(archive) <= FileSize.of(path) else {
      throw .implausibleArchive
    }
  }

  deinit { zip_discard(archive) }

  /// Whether there is an entry of this name.
  func holds(_ name: String) -> Bool { places[name] != nil }

  /// Hands the bytes of an entry over, block by block, until `take` says that it has enough.
  /// - Complexity: O(bytes).
  func forEachBlock(of name: String, _ take: (UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) -> Bool) throws(WorkbookProblem) {
    guard let place = places[name] else { throw .missingPart(name) }
    let stored = try Self.status(archive, place).comp_size
    guard let entry = zip_fopen_index(archive, place, 0) else { throw openingProblem }
    defer { zip_fclose(entry) }
    var block = [UInt8](repeating: 0, count: Int(ReadingLimits.block)), grown = 0
    while true {
      let count = Int(zip_fread(entry, &block, UInt64(block.count)))
      guard count >= 0 else { throw .damaged(reason: String(cString: zip_error_strerror(zip_file_get_error(entry)))) }
      if count == 0 { return }
      (grown, read) = (grown + count, read + count)
      if read > ReadingLimits.bytes || (grown > ReadingLimits.freeBytes && grown / ReadingLimits.ratio > stored) {
        throw .tooLarge(part: name, ratio: ReadingLimits.ratio, bytes: ReadingLimits.bytes)
      }
      let goesOn = try block.withUnsafeBufferPointer { bytes throws(WorkbookProblem) in
        try take(UnsafeBufferPointer(rebasing: bytes.prefix(count)))
      }
      if !goesOn { return }
    }
  }

  private var openingProblem: WorkbookProblem {
    let error = zip_get_error(archive)!
    return [ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP].contains(zip_error_code_zip(error))
      ? .encrypted : .damaged(reason: String(cString: zip_error_strerror(error)))
  }

  private static func places(_ archive: OpaquePointer) throws(WorkbookProblem) -> [String: UInt64] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= ReadingLimits.entries else { throw .implausibleArchive }
    var places: [String: UInt64] = [:]
    for place in 0..<UInt64(max(count, 0)) {
      guard let raw = zip_get_name(archive, place, ZIP_FL_ENC_RAW) else { throw .damaged(reason: String(cString: zip_strerror(archive))) }
      let name = String(cString: raw)
      guard isSafe(name) else { throw .unsafePath(entry: shown(name)) }
      guard places.updateValue(place, forKey: name) == nil else { throw .implausibleArchive }
    }
    return places
  }

  /// The compressed bytes of all entries: in a file without overlapping entries no more than the file has.
  private static func storedBytes(_ archive: OpaquePointer) throws(WorkbookProblem) -> UInt64 {
    var sum: UInt64 = 0
    for place in 0..<UInt64(max(zip_get_num_entries(archive, 0), 0)) {
      let (total, overflow) = sum.addingReportingOverflow(try status(archive, place).comp_size)
      guard !overflow else { throw .implausibleArchive }
      sum = total
    }
    return sum
  }

  private static func status(_ archive: OpaquePointer, _ place: UInt64) throws(WorkbookProblem) -> zip_stat_t {
    var status = zip_stat_t()
    guard zip_stat_index(archive, place, 0, &status) == 0 else { throw .damaged(reason: String(cString: zip_strerror(archive))) }
    return status
  }

  /// A path that stays inside.
  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains(":")
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  /// A name as a message shows it.
  private static func shown(_ name: String) -> String {
    String(name.unicodeScalars.prefix(longestName).map { $0.properties.generalCategory == .control ? "?" : Character($0) })
  }

  private static let longestName = 100

  private static func reason(_ code: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}
