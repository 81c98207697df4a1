/// The second part of the graph: decimal texts to scaled whole numbers, rounded half to even as exact decimals.
///
/// A text of at most 18 digits that count is `digits × 10^(exponent − fraction digits)`, all in 64 bits. A longer one without exponent is
/// handed to `LongNumberReading`; a longer one with exponent is unreadable.
struct NumberReading {
  /// The most digits of a whole number that always fits into 64 bits.
  private static let mostDigits: Int64 = 18
  /// `DecimalText` calls a number beyond this too large.
  private static let limit: Int64 = 100_000_000_000_000_000
  private static let powers = (0...mostDigits).map { (0..<$0).reduce(Int64(1)) { power, _ in power * 10 } }

  let isNumber: GraphTensor
  /// The scaled value; 0 where it is too large or not readable.
  let value: GraphTensor
  /// Whether nothing was rounded off.
  let isExact: GraphTensor
  let isBeyond: GraphTensor
  let isUnreadable: GraphTensor

  /// Reads texts without blanks; one scale a column.
  init(_ words: GraphTensor, scales: [Int]) {
    let graph = words.graph
    graph.part = "numbers"
    isNumber = words.matches(CellText.number)
    let parts = DecimalParts(words.kept(where: isNumber, else: CellReading.sentinels[0]))
    let short = Self.scaled(parts, scales: scales)
    let long = LongNumberReading(words, among: isNumber .& .!parts.isShort, scales: scales)
    isBeyond = short.isBeyond .| long.isBeyond
    isExact = short.isExact .& (long.isExact .| .!long.isLong)
    isUnreadable = isNumber .& .!parts.isShort .& .!long.isLong
    let magnitude = short.magnitude + long.magnitude
    value = words.matches("-.*").choose(-magnitude, else: magnitude)
  }

  private static func scaled(_ parts: DecimalParts, scales: [Int]) -> (magnitude: GraphTensor, isExact: GraphTensor, isBeyond: GraphTensor)
  {
    let graph = parts.digits.graph
    let table = graph.integers(powers)
    let fractionDigits = (parts.markedFraction.column() .>= graph.integers(Array(powers.dropFirst()))).cast(.int64).sum()
    let shift = parts.exponent + graph.integers(scales.map(Int64.init)) - fractionDigits
    let up = table.at(shift.clipped(0, mostDigits))
    let down = table.at((-shift).clipped(0, mostDigits))
    let whole = parts.digits / down
    let isBeyond = whole .> graph.integer(limit) / up
    // beyond 18 places nothing is left but that something was rounded off
    let rest = (shift .< -mostDigits).choose(parts.digits.clipped(0, 1), else: parts.digits - whole * down)
    let twice = rest * 2
    let roundsUp = (twice .> down) .| ((twice .== down) .& whole.isOdd)
    let magnitude = isBeyond.choose(0, else: whole) * up + roundsUp.cast(.int64)
    return (magnitude, rest .== 0, isBeyond)
  }
}

/// A decimal text taken apart.
struct DecimalParts {
  private static let exponentText = "[+-]?[0-9]{1,6}"
  /// The number that all digits make, without the point, the sign and the exponent; 0 unless short.
  let digits: GraphTensor
  /// The digits after the point behind a 1: their number can be told from its size.
  let markedFraction: GraphTensor
  let exponent: GraphTensor
  /// Whether all of it fits into 64 bits.
  let isShort: GraphTensor

  /// Takes texts that are all numbers.
  init(_ text: GraphTensor) {
    let (front, lowerExponent) = text.halves(around: "e")
    let (mantissa, upperExponent) = front.halves(around: "E")
    let (whole, fraction) = mantissa.halves(around: ".")
    let power = lowerExponent.followed(by: upperExponent)
    let all = whole.followed(by: fraction)
    let hasPower = power.matches(Self.exponentText)
    isShort = all.matches("[+-]?0*[0-9]{0,18}") .& fraction.matches("[0-9]{0,18}") .& (hasPower .| power.matches(""))
    digits = all.kept(where: isShort, else: "0").cast(.int64).magnitude
    markedFraction = text.graph.text("1").followed(by: fraction.kept(where: isShort, else: "")).cast(.int64)
    exponent = power.kept(where: hasPower, else: "0").cast(.int64)
  }
}
