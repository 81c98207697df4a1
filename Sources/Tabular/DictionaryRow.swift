/// One row of a dictionary on its way to an item.
struct DictionaryRow {
  let file: String
  let line: Int
  let header: [String]
  let fields: [DictionaryField]
  let cells: [String]

  func item() throws(TabularError) -> DictionaryItem {
    let id = self[.item]
    guard !id.isEmpty else { throw error(.item, .empty) }
    guard !self[.type].isEmpty else { throw error(.type, .empty) }
    var item = DictionaryItem(id: id, table: self[.table], type: try word(.type, default: .text))
    item.label = self[.label].isEmpty ? id : self[.label]
    item.column = self[.column].isEmpty ? item.label : self[.column]
    item.role = try word(.role, default: .item)
    item.unit = self[.unit]
    item.decimals = try decimals()
    try readCodes(into: &item)
    item.office = self[.office]
    item.sensitivity = self[.sensitivity]
    item.knownAfterDays = try wholeNumber(.knownAfterDays) ?? 0
    item.level = try word(.level, default: .child)
    item.origin = try word(.origin, default: .routine)
    item.direction = try word(.direction, default: .none)
    item.cuts = try cuts()
    item.use = try word(.use, default: .candidate)
    item.purpose = self[.purpose]
    return item
  }

  private subscript(field: DictionaryField) -> String {
    fields.firstIndex(of: field).map { cells[$0] } ?? ""
  }

  private func error(_ field: DictionaryField, _ problem: DictionaryProblem) -> TabularError {
    let name = fields.firstIndex(of: field).map { header[$0] } ?? field.rawValue
    return .dictionaryCell(file: file, line: line, column: name, problem: problem)
  }

  private func word<Word: DictionaryWord>(_ field: DictionaryField, default standard: Word) throws(TabularError) -> Word {
    let text = self[field]
    if text.isEmpty { return standard }
    let plain = Width.halved(text)
    if let word = Word.allCases.first(where: { $0.rawValue == plain.lowercased() || $0.japanese == plain }) { return word }
    let known = Word.allCases.map(\.rawValue)
    let nearest = NearestWord.match(plain, among: known + Word.allCases.map(\.japanese))
    throw error(field, .unknownWord(text, nearest: nearest, allowed: known))
  }

  private func wholeNumber(_ field: DictionaryField) throws(TabularError) -> Int? {
    let text = self[field]
    if text.isEmpty { return nil }
    guard let number = Width.digits(Width.halved(text)), number <= 36_500 else { throw error(field, .notAWholeNumber(text)) }
    return number
  }

  /// The decimals that people see; a number of a register has no more than a double holds exactly.
  private func decimals() throws(TabularError) -> Int? {
    let text = self[.decimals]
    guard !text.isEmpty else { return nil }
    guard let number = Width.digits(Width.halved(text)), number <= Self.mostDecimals else {
      throw error(.decimals, .badDecimals(item: self[.item], text, most: Self.mostDecimals))
    }
    return number
  }

  private static let mostDecimals = 9

  private func cuts() throws(TabularError) -> [Double]? {
    let text = self[.cuts]
    if text.isEmpty { return nil }
    var cuts: [Double] = []
    for part in Width.halved(text).split(separator: ";") {
      guard let number = Double(decimal: Width.trimmed(String(part))), cuts.last.map({ $0 < number }) ?? true else {
        throw error(.cuts, .malformedCuts(text))
      }
      cuts.append(number)
    }
    return cuts
  }

  private func readCodes(into item: inout DictionaryItem) throws(TabularError) {
    item.codes = try pairs(.codes).map { DictionaryItem.Code(code: $0.0, label: $0.1) }
    item.missingCodes = try pairs(.missingCodes).map { DictionaryItem.MissingCode(code: $0.0, reason: $0.1) }
    if let repeated = item.missingCodes.first(where: { missing in item.codes.contains { $0.code == missing.code } }) {
      throw error(.missingCodes, .repeatedCode(repeated.code))
    }
    for missing in item.missingCodes where !MissingReasons.known.contains(missing.reason) {
      let nearest = NearestWord.match(missing.reason, among: MissingReasons.known)
      throw error(.missingCodes, .unknownReason(item: item.id, missing.reason, nearest: nearest, allowed: MissingReasons.known))
    }
    guard [.number, .count, .flag, .ordinal].contains(item.type) else { return }
    if let code = item.codes.first(where: { Double(decimal: $0.code) == nil && Double(decimal: $0.label) == nil }) {
      throw error(.codes, .codeWithoutNumber(code.code))
    }
  }

  /// `1=男;2=女` as pairs; a code without `=` stands for itself.
  private func pairs(_ field: DictionaryField) throws(TabularError) -> [(String, String)] {
    let text = self[field]
    var result: [(String, String)] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { Width.trimmed(String($0)) }
      guard !sides[0].isEmpty, let label = sides.last, !label.isEmpty else {
        throw error(field, field == .codes ? .malformedCodes(text) : .malformedReasons(text))
      }
      if result.contains(where: { $0.0 == sides[0] }) { throw error(field, .repeatedCode(sides[0])) }
      result.append((sides[0], label))
    }
    return result
  }
}

extension Double {
  /// The number that decimal text writes, by the same rules as a cell of a register; `nil` otherwise.
  init?(decimal text: String) {
    var text = text
    let value = text.withUTF8 { bytes -> Double? in
      do { return try DecimalNumber.parse(bytes) } catch { return nil }
    }
    guard let value else { return nil }
    self = value
  }
}
