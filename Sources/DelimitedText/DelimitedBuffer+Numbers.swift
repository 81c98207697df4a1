extension DelimitedBuffer {
  /// Adds a number as the shortest text that reads back to the same double; NaN becomes an empty cell.
  ///
  /// Infinite values have no text in a register and become empty cells too.
  public mutating func add(number: Double) {
    startCell()
    guard number.isFinite else { return }
    if appendShort(number) { return }
    bytes.append(contentsOf: number.description.utf8)
  }

  /// Adds a number rounded to `decimals` digits after the point (0…9); NaN becomes an empty cell.
  public mutating func add(number: Double, decimals: Int) {
    precondition((0...9).contains(decimals), "0 to 9 decimals")
    startCell()
    guard number.isFinite else { return }
    let scaled = (number * Self.powersOfTen[decimals]).rounded(.toNearestOrEven)
    guard scaled.magnitude < Self.exactIntegers else { return bytes.append(contentsOf: number.description.utf8) }
    appendDecimal(Int(scaled), decimals: decimals)
  }

  /// Adds a whole number.
  public mutating func add(integer: Int) {
    startCell()
    appendDecimal(integer, decimals: 0)
  }

  /// Writes `number` when it has at most six decimals and fifteen digits: then those digits are its shortest text.
  private mutating func appendShort(_ number: Double) -> Bool {
    for decimals in 0...6 {
      let scaled = (number * Self.powersOfTen[decimals]).rounded()
      guard scaled.magnitude < Self.shortDigits else { return false }
      guard scaled / Self.powersOfTen[decimals] == number else { continue }
      if scaled == 0, number.sign == .minus { return false }
      appendDecimal(Int(scaled), decimals: decimals)
      return true
    }
    return false
  }

  /// Appends `value / 10^decimals` in digits.
  private mutating func appendDecimal(_ value: Int, decimals: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { digits in
      var position = digits.count
      var rest = value.magnitude
      var count = 0
      repeat {
        if count == decimals, decimals > 0 {
          position -= 1
          digits[position] = Byte.point
        }
        position -= 1
        digits[position] = Byte.zero + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        count += 1
      } while rest > 0 || count <= decimals
      if value < 0 {
        position -= 1
        digits[position] = Byte.minus
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[position...]))
    }
  }

  static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
  /// Below 2⁵³ every whole number is a double.
  static let exactIntegers = 9_007_199_254_740_992.0
  /// Numbers of fifteen digits or fewer have one shortest text.
  static let shortDigits = 1e15
}
