import DelimitedText

/// What a town declares about the items of its registers (データ定義書): a CSV file that officials edit in Excel.
///
/// Its columns are named in English or Japanese (`item` or 項目, `type` or 型 …); `item` and `type` must be there, the others may.
public struct DataDictionary: Sendable, Equatable {
  /// The items, in the order of the file.
  public var items: [DictionaryItem]
  /// The encoding the file was found to be in.
  public internal(set) var encoding: String

  /// A dictionary of these items.
  public init(items: [DictionaryItem]) {
    self.items = items
    encoding = TextEncoding.utf8.rawValue
  }

  /// Reads a dictionary; UTF-8, CP932 and EUC-JP are told apart.
  /// - Throws: `TabularError`: an unknown column, type or role is an error that names the line and the nearest word.
  public init(path: String) throws(TabularError) {
    self = try DictionaryReading.read(path: path)
  }

  /// The first item of this id.
  /// - Complexity: O(items).
  public subscript(id: String) -> DictionaryItem? { items.first { $0.id == id } }

  /// The item of this id in a table.
  /// - Complexity: O(items).
  public subscript(id: String, table table: String) -> DictionaryItem? { items.first { $0.id == id && $0.table == table } }

  /// The items of a table; items that name no table belong to every one.
  public func items(ofTable table: String) -> [DictionaryItem] { items.filter { $0.table == table || $0.table.isEmpty } }

  /// The tables, in the order in which they first appear.
  public var tables: [String] {
    var seen: Set<String> = []
    return items.map(\.table).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
