import DelimitedText

/// Reads the file of a dictionary.
enum DictionaryReading {
  static func read(path: String) throws(TabularError) -> DataDictionary {
    let file = try open(path)
    let fields = try fields(file)
    var items: [DictionaryItem] = []
    var lines: [String: Int] = [:]
    for row in try rows(file) {
      let item = try DictionaryRow(file: path, line: row.line, header: file.header, fields: fields, cells: row.cells).item()
      if let first = lines.updateValue(row.line, forKey: "\(item.table)\u{1F}\(item.id)") {
        let name = file.header[fields.firstIndex(of: .item)!]
        throw .dictionaryCell(file: path, line: row.line, column: name, problem: .repeated(item: item.id, firstLine: first))
      }
      items.append(item)
    }
    guard !items.isEmpty else { throw .noRows(file: path) }
    var dictionary = DataDictionary(items: items)
    dictionary.encoding = file.encoding.rawValue
    return dictionary
  }

  private static func open(_ path: String) throws(TabularError) -> DelimitedFile {
    do {
      return try DelimitedFile.detectingEncoding(path: path)
    } catch {
      throw .text(error)
    }
  }

  private static func fields(_ file: DelimitedFile) throws(TabularError) -> [DictionaryField] {
    var fields: [DictionaryField] = []
    for (index, header) in file.header.enumerated() {
      guard let field = DictionaryField(header: header) else {
        throw .unknownDictionaryColumn(file: file.path, column: header, nearest: NearestWord.match(header, among: DictionaryField.allNames))
      }
      if let first = fields.firstIndex(of: field) {
        throw .text(.duplicateHeader(file: file.path, name: header, first: first + 1, second: index + 1))
      }
      fields.append(field)
    }
    for field in [DictionaryField.item, .type] where !fields.contains(field) {
      throw .missingDictionaryColumn(file: file.path, column: "\(field.rawValue) (\(field.japanese))")
    }
    return fields
  }

  private static func rows(_ file: DelimitedFile) throws(TabularError) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    do {
      for chunk in file.chunks() {
        try file.forEachRecord(in: chunk) { record in
          let cells = (0..<record.fieldCount).map { Width.trimmed(file.text(record.field($0)) ?? "") }
          if cells.contains(where: { !$0.isEmpty }) { rows.append((record.line, cells)) }
        }
      }
    } catch let error as DelimitedTextError {
      throw .text(error)
    } catch {
      preconditionFailure("reading rows throws nothing else")
    }
    return rows
  }
}
