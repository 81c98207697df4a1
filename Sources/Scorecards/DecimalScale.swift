/// The grid of values that a register can hold: multiples of `10^-decimals`, each known by its whole-number key.
struct DecimalScale: Sendable, Equatable {
  let decimals: Int
  private let factor: Double

  /// A scale of up to nine decimals.
  init(decimals: Int) {
    self.decimals = decimals
    factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
  }

  /// The numbers of decimals that a register may declare.
  static let allowedDecimals = 0...9

  /// The key of a recordable value, or nil of a value between the points of the grid.
  @inline(__always)
  func key(of value: Double) -> Int? {
    let scaled = value * factor
    let rounded = scaled.rounded()
    guard abs(rounded) < Self.largestKey, abs(scaled - rounded) <= Self.tolerance + abs(rounded) * Self.rounding else { return nil }
    return Int(rounded)
  }

  /// The cut between two recordable values: their midpoint, or the next lower point that is not itself recordable, one decimal longer.
  func cut(between lower: Int, and upper: Int) -> DecimalCut {
    DecimalCut(digits: floorHalf(lower + upper - 1) * 10 + 5, decimals: decimals + 1)
  }

  /// The cut just below an official first value; a value between the points of the grid already is a cut.
  func cut(below first: Double) -> DecimalCut {
    guard let key = key(of: first) else { return DecimalCut(value: first, text: "\(first)") }
    return cut(between: key - 1, and: key)
  }

  private func floorHalf(_ x: Int) -> Int { x >> 1 }

  /// A value is on the grid when it is this near to a grid point, in units of the last decimal (a difference of two recorded values is).
  private static let tolerance = 1e-6
  /// The relative error that scaling a double can add.
  private static let rounding = 1e-15
  /// Keys stay whole numbers that a double holds exactly, with room for one decimal more.
  private static let largestKey = 1e14
}

/// A cut point as the number and as the decimal text of which the number is the nearest double.
struct DecimalCut: Equatable {
  let value: Double
  let text: String

  init(value: Double, text: String) {
    self.value = value
    self.text = text
  }

  init(digits: Int, decimals: Int) {
    let magnitude = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - magnitude.count)) + magnitude
    let text = (digits < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    self.init(value: Double(text)!, text: text)
  }
}
