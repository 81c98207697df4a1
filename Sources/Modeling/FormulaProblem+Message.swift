import Tabular

extension FormulaProblem {
  var english: String {
    switch self {
    case .unexpected(let found): "unexpected '\(found)'. A column name with signs in it needs backquotes."
    case .unexpectedEnd: "the formula ends too early."
    case .missingTilde: "a formula is written: outcome ~ item + item."
    case .unclosedQuote: "a quote opens here and never closes."
    case .badNumber: "this number cannot be read."
    case .tooLong(let limit): "longer than the limit of \(limit) characters."
    case .tooDeep(let limit): "nested deeper than the limit of \(limit) levels."
    case .outcomeNotColumn: "the outcome must be one column, or a function of columns of numbers such as log(y)."
    case .outcomeNotEvent: "the outcome of a binomial model must be one column."
    case .outcomeInPredictors(let name): "the outcome \"\(name)\" may not stand on the right side too: it would explain itself."
    case .notSupported(let term): "\(term) makes no columns. A term is a column or a function of columns."
    case .conditionOutside(let text): "conditions stand in I(). Write I(\(text))."
    case .noTerms: "the model has neither a constant nor a term. Take out the '- 1' or add an item."
    case .crossedWithItself(let name): "\(name) is crossed with itself, which is \(name) again. For the square write I(\(name)^2)."
    case .powerOfOneTerm(let name, let power):
      "a power of one term is the term itself, \(name). For the number's power write I(\(name)^\(power))."
    case .badPower: "the exponent of terms must be a whole number from 1. For arithmetic write I(…)."
    case .offsetInInteraction: "offset() stands alone; it cannot be crossed with other terms."
    case .mixedModel: "random effects such as (1 | school) are for kizashi fit only."
    case .barWithoutParentheses: "a random term stands in parentheses. Write (1 | school) or (1 + x | school)."
    case .barInside: "a random term is added to the others by +. It cannot be crossed, taken out, or put into another one."
    case .groupNotColumns(let text): "\(text) is no group. Behind | stands a column, or columns joined by : or /, as in (1 | school/class)."
    case .noRandomEffect(let group): "no effect is left that could vary with \(group). Write (1 | \(group)) or (1 + x | \(group))."
    case .notInRandomTerm(let text): "\(text) cannot stand in a random term. Write it outside, or name the columns."
    case .repeatedRandomEffect(let effect, let group):
      "\(effect) varies with \(group) in two random terms, so that they cannot be told apart. Keep it in one: (1 | \(group)) + (0 + x | \(group))."
    case .tooManyTerms(let limit): "more than \(limit) terms. Use a lower power."
    case .factorNotColumn: "factor() takes one column."
    case .unknownFunction(let name, let known): "there is no function \(name)()." + Self.suggestion(name, known)
    case .wrongArguments(let function, let names): "\(function)() has the wrong number of arguments. It takes: \(Self.list(names))."
    case .unknownArgument(let function, let name, let names):
      "\(function)() has no argument '\(name)' left." + Self.argumentSuggestion(name, names) + " It takes: \(Self.list(names))."
    case .missingArgument(let function, let name): "\(function)() needs the argument '\(name)'."
    case .badArgument(let function, let name, let kind): "the argument '\(name)' of \(function)() must be \(kind.english)."
    case .notArithmetic(let text):
      "\(text) is no arithmetic. Numbers, columns, + - * / ^, comparisons, & | !, parentheses and functions such as log() may stand here."
    case .numbersAgainstText(let column): "column \"\(column)\" holds numbers: compare it with a number, without quotes."
    case .notNumeric(let column, let kind):
      "column \"\(column)\" is of kind \(kind.rawValue); arithmetic needs numbers. Declare it with --types, or use it as a term of its own."
    case .withoutColumn(let text): "\(text) holds no column: it is the same number in every row."
    case .columnsAndKnots: "df and knots exclude each other: use one of them."
    case .knotsNotAscending: "the knots must ascend, each larger than the one before."
    case .knotsOutsideBoundary:
      "every knot must lie between the outer knots, inside the range of the values. Move the knots, or set Boundary.knots."
    case .knotsCoincide:
      "many values are equal, so that the quantiles fall on each other and cannot be knots. Give the knots by hand, or ask for fewer."
    case .tooFewColumns(let least): "df must be at least \(least) for this spline."
    case .tooFewKnots(let least): "a restricted cubic spline needs at least \(least) knots."
    case .noDeviation: "the column has the same value everywhere, so there is no deviation to divide by. Leave it out."
    case .tooFewValues(let distinct, let needed):
      "the column has \(distinct) different values; this spline needs \(needed). Ask for fewer knots."
    case .degreeTooHigh(let distinct): "the degree is too high for \(distinct) different values. Use a lower degree."
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func suggestion(_ name: String, _ known: [String]) -> String {
    NearestWord.match(name, among: known).map { " Did you mean \($0)()?" }
      ?? " Known are: \(known.map { $0 + "()" }.joined(separator: ", "))."
  }

  private static func argumentSuggestion(_ name: String, _ names: [String]) -> String {
    NearestWord.match(name, among: names.filter { $0 != name }).map { " Did you mean '\($0)'?" } ?? ""
  }
}

extension ArgumentKind {
  var english: String {
    switch self {
    case .count(let limit): "a whole number from 1 to \(limit)"
    case .numbers: "a number, or numbers in c(…)"
    case .twoNumbers: "two ascending numbers in c(…)"
    case .flag: "TRUE or FALSE"
    }
  }

  var japanese: String {
    switch self {
    case .count(let limit): "1 から \(limit) までの整数"
    case .numbers: "数値または c(…) の中の数値"
    case .twoNumbers: "c(…) の中の昇順の二つの数値"
    case .flag: "TRUE か FALSE"
    }
  }
}

extension ArithmeticFault {
  var english: String {
    switch self {
    case .logarithmOfNonPositive: "the logarithm of a number that is too small to have one (0 or less)"
    case .rootOfNegative: "the square root of a negative number"
    case .division: "a division by 0, or a result too large for a number"
    case .power: "a power that does not exist or is too large for a number"
    case .overflow: "a result too large for a number"
    }
  }

  var japanese: String {
    switch self {
    case .logarithmOfNonPositive: "0 以下の数の対数です"
    case .rootOfNegative: "負の数の平方根です"
    case .division: "0 での割り算、または大きすぎる結果です"
    case .power: "べき乗が存在しないか、結果が大きすぎます"
    case .overflow: "結果が大きすぎます"
    }
  }
}
