/// How the cells of one column are read.
struct CellRule: Sendable {
  /// What a cell must be.
  enum Kind: Sendable {
    case number, count, flag, ordinal, year, date, category, key, text, guessedText

    /// Whether the cells become numbers.
    var isNumeric: Bool {
      switch self {
      case .number, .count, .flag, .ordinal, .year: true
      case .date, .category, .key, .text, .guessedText: false
      }
    }

    /// Whether spaces around a text are no part of it.
    var isTrimmed: Bool { self == .category || self == .key }
  }

  /// The place of the field in a row.
  let field: Int
  /// The name of the column in the table.
  let name: String
  let kind: Kind
  /// The texts that stand for a missing value, with their reason's code.
  private(set) var missingTexts: [String: UInt8] = [:]
  /// Those of them that are numbers.
  private(set) var missingNumbers: [(value: Double, reason: UInt8)] = []
  private(set) var reasonNames: [String] = []
  /// The levels that a category may have; empty when any.
  private(set) var levels: Set<String> = []
  /// The numbers that an ordinal or a flag may have; empty when any.
  private(set) var numbers: [Double] = []
  /// Codes that are no numbers, and the numbers they stand for.
  private(set) var numberOfText: [String: Double] = [:]
  /// What becomes of numbers in full-width digits.
  let fullWidth: FullWidthDigits
  /// Whether a cell must not be empty and no value may come twice.
  let isUnique: Bool
  /// Whether the kind was guessed from a part of the rows: a cell that does not fit it then says that the guess was wrong.
  let isGuess: Bool

  /// A column whose kind was declared or guessed.
  init(field: Int, name: String, kind: Kind, isUnique: Bool = false, isGuess: Bool = false, fullWidth: FullWidthDigits = .refused) {
    self.field = field
    self.name = name
    self.kind = kind
    self.isUnique = isUnique
    self.isGuess = isGuess
    self.fullWidth = fullWidth
  }

  /// A column that the dictionary describes.
  init(field: Int, item: DictionaryItem, fullWidth: FullWidthDigits = .read) {
    self.init(field: field, name: item.id, kind: Self.kind(item.type), fullWidth: fullWidth)
    for code in item.missingCodes { addMissing(code) }
    if kind == .category { levels = Set(item.codes.map(\.code)) }
    if kind == .flag { numbers = [0, 1] }
    for code in item.codes where kind != .category { addNumber(code) }
  }

  private mutating func addMissing(_ code: DictionaryItem.MissingCode) {
    let place = reasonNames.firstIndex(of: code.reason) ?? reasonNames.count
    if place == reasonNames.count { reasonNames.append(code.reason) }
    let reason = MissingReasons.firstNamed + UInt8(place)
    missingTexts[code.code] = reason
    if let number = Double(decimal: code.code) { missingNumbers.append((number, reason)) }
  }

  private mutating func addNumber(_ code: DictionaryItem.Code) {
    let own = Double(decimal: code.code)
    guard let number = own ?? Double(decimal: code.label) else { return }
    if own == nil { numberOfText[code.code] = number }
    if kind == .flag || kind == .ordinal { numbers.append(number) }
  }

  /// Whether the dictionary says which texts there are or which stand for a missing value.
  var declaresTexts: Bool { !missingTexts.isEmpty || !levels.isEmpty }

  private static func kind(_ type: DictionaryItem.ValueType) -> Kind {
    switch type {
    case .number: .number
    case .count: .count
    case .flag: .flag
    case .ordinal: .ordinal
    case .category: .category
    case .date: .date
    case .year: .year
    case .key: .key
    case .text: .text
    }
  }
}
