extension CompiledRule {
  /// Reads one cell into the workspace.
  /// - Complexity: O(length of the cell + accepted values).
  func read(_ field: UnsafeBufferPointer<UInt8>, input position: Int, into workspace: inout ScoringWorkspace) {
    let input = inputs[position]
    let cell = Self.trimmed(field)
    guard !cell.isEmpty else {
      workspace.states[position] = input.empty
      return
    }
    let (value, state) = input.isNumber ? number(cell, input) : category(cell, input)
    workspace.values[position] = value
    workspace.states[position] = state
  }

  private func number(_ cell: UnsafeBufferPointer<UInt8>, _ input: CompiledInput) -> (Int64, Int32) {
    switch DecimalText.parse(cell, scale: input.scale) {
    case .value(let value, let exact):
      if exact, let code = input.codes.first(where: { texts[$0].number == value }) { return (0, texts[code].reason) }
      return (value, value < input.low || value > input.high ? input.outside : ScoringWorkspace.known)
    case .beyond:
      return (0, input.outside)
    case .notANumber:
      return (0, find(cell, in: input.codes).map { texts[$0].reason } ?? ScoringWorkspace.notANumber)
    }
  }

  private func category(_ cell: UnsafeBufferPointer<UInt8>, _ input: CompiledInput) -> (Int64, Int32) {
    if let value = find(cell, in: input.accepted) { return (Int64(value - input.accepted.lowerBound), ScoringWorkspace.known) }
    return (0, find(cell, in: input.codes).map { texts[$0].reason } ?? input.unseen)
  }

  private func find(_ cell: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    for i in range where texts[i].bytes.count == cell.count {
      let start = texts[i].bytes.lowerBound
      var j = 0
      while j < cell.count, pool[start + j] == cell[j] { j += 1 }
      if j == cell.count { return i }
    }
    return nil
  }

  /// Drops blanks, tabs and ideographic blanks (U+3000) at both ends.
  static func trimmed(_ field: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = field.count
    while start < end {
      if isBlank(field[start]) { start += 1 } else if isWideBlank(field, start, end) { start += wideBlank } else { break }
    }
    while start < end {
      if isBlank(field[end - 1]) {
        end -= 1
      } else if isWideBlank(field, end - wideBlank, end) && end - wideBlank >= start {
        end -= wideBlank
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: field[start..<end])
  }

  /// The bytes of U+3000 in UTF-8.
  private static let wideBlank = 3

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isWideBlank(_ field: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Bool {
    i >= 0 && i + wideBlank <= end && field[i] == 0xE3 && field[i + 1] == 0x80 && field[i + 2] == 0x80
  }
}
