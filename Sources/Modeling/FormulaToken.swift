/// A piece of a formula that has a meaning of its own.
struct FormulaToken: Equatable {
  enum Kind: Equatable {
    case name(String)
    case number(Double)
    case string(String)
    /// `~ + - * / : ^ ( ) , | || & ! = == != < <= > >=`
    case sign(String)
    case end
  }

  let kind: Kind
  /// The characters of the formula that it covers, from 0.
  let range: Range<Int>
}

/// Cuts a formula into tokens that know their characters.
struct FormulaTokenizer {
  private let formula: String
  private let characters: [Character]
  private var position = 0

  /// The longest formula that is read, in characters; far beyond what a person writes, and short enough for recursion over its tree.
  static let lengthLimit = 20_000

  /// The tokens of a formula, with one of kind `end` after them.
  static func tokens(of formula: String) throws(FormulaError) -> [FormulaToken] {
    var tokenizer = FormulaTokenizer(formula)
    guard tokenizer.characters.count <= lengthLimit else { throw tokenizer.error(at: lengthLimit, .tooLong(limit: lengthLimit)) }
    var tokens: [FormulaToken] = []
    repeat { tokens.append(try tokenizer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private init(_ formula: String) {
    self.formula = formula
    characters = Array(formula)
  }

  private func error(at position: Int, _ problem: FormulaProblem) -> FormulaError { .syntax(formula: formula, at: position, problem) }

  private mutating func next() throws(FormulaError) -> FormulaToken {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    let start = position
    guard start < characters.count else { return FormulaToken(kind: .end, range: start..<start) }
    let kind = try kind(startingWith: characters[start])
    return FormulaToken(kind: kind, range: start..<position)
  }

  private mutating func kind(startingWith first: Character) throws(FormulaError) -> FormulaToken.Kind {
    switch first {
    case "`": return .name(try quoted(by: first))
    case "\"", "'": return .string(try quoted(by: first))
    case "|":
      let sign = text { $0 == "|" }
      guard sign.count <= 2 else { throw error(at: position - 1, .unexpected("|")) }
      return .sign(sign)
    case "<", ">", "=", "!": return try comparison(startingWith: first)
    case "~", "+", "-", "*", "/", ":", "^", "(", ")", ",", "&":
      position += 1
      return .sign(String(first))
    case _ where first.isDecimalDigit || first == "." && characters.dropFirst(position + 1).first?.isDecimalDigit == true:
      return try number()
    case _ where first.isLetter || first == "." || first == "_": return .name(text(while: Self.isPartOfName))
    default: throw error(at: position, .unexpected(String(first)))
    }
  }

  /// `< <= > >= == !=`, and `=` and `!` by themselves; `<-` gives a name a value in R, so that it is not taken for `< -`.
  private mutating func comparison(startingWith first: Character) throws(FormulaError) -> FormulaToken.Kind {
    let next = characters.dropFirst(position + 1).first
    if first == "<", next == "-" { throw error(at: position, .unexpected("<-")) }
    let sign = next == "=" ? "\(first)=" : String(first)
    position += sign.count
    return .sign(sign)
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "." || character == "_"
  }

  private mutating func text(while belongs: (Character) -> Bool) -> String {
    let start = position
    while position < characters.count, belongs(characters[position]) { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func quoted(by quote: Character) throws(FormulaError) -> String {
    let start = position
    position += 1
    let inside = text { $0 != quote }
    guard position < characters.count else { throw error(at: start, .unclosedQuote) }
    position += 1
    return inside
  }

  private mutating func number() throws(FormulaError) -> FormulaToken.Kind {
    let start = position
    var digits = text { $0.isDecimalDigit || $0 == "." }
    if let letter = characters.dropFirst(position).first, letter == "e" || letter == "E" {
      position += 1
      digits += "e" + text { $0 == "-" || $0 == "+" } + text(while: \.isDecimalDigit)
    }
    guard let number = Double(digits), number.isFinite else { throw error(at: start, .badNumber) }
    return .number(number)
  }
}

extension Character {
  fileprivate var isDecimalDigit: Bool { "0"..."9" ~= self }
}
