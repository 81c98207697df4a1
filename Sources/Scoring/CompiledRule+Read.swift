extension CompiledRule {
  /// Reads the cells of one input, one a row, into the workspace; numbers that lie among `memory` as they are usually written are read
  /// eight bytes at a time.
  /// - Complexity: O(bytes of the cells).
  func read(
    _ cells: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, among memory: UnsafeBufferPointer<UInt8>, input position: Int,
    into workspace: inout ScoringWorkspace
  ) {
    let first = position * workspace.rows
    if inputs[position].isPlain {
      guard readPlain(cells, FieldWords(memory), inputs[position], first, workspace) > 0 else { return }
      for row in cells.indices where workspace.states[first + row] == ScoringWorkspace.unread {
        read(cells[row], input: position, row: row, into: &workspace)
      }
    } else {
      for row in cells.indices { read(cells[row], input: position, row: row, into: &workspace) }
    }
  }

  /// Reads the plain numbers inside the range, and tells how many cells are left.
  private func readPlain(
    _ cells: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, _ words: FieldWords, _ input: CompiledInput, _ first: Int,
    _ workspace: borrowing ScoringWorkspace
  ) -> Int {
    let (low, high, scale) = (input.low, input.high, input.scale)
    let (values, states) = (workspace.values.base + first, workspace.states.base + first)
    var left = 0
    for row in cells.indices {
      let value = words[cells[row]].map { DecimalText.plain($0, count: cells[row].count, scale: scale) } ?? DecimalText.notPlain
      let isInside = value >= low && value <= high
      values[row] = value
      states[row] = isInside ? ScoringWorkspace.known : ScoringWorkspace.unread
      left &+= isInside ? 0 : 1
    }
    return left
  }

  /// Reads one cell into a row of the workspace.
  /// - Complexity: O(length of the cell + missing codes).
  func read(_ field: UnsafeBufferPointer<UInt8>, input position: Int, row: Int, into workspace: inout ScoringWorkspace) {
    let place = position * workspace.rows + row
    let cell = Self.trimmed(field)
    let reading =
      cell.isEmpty
      ? Reading(state: inputs[position].empty)
      : inputs[position].isNumber ? number(cell, inputs[position]) : category(cell, inputs[position])
    workspace.values[place] = reading.value
    workspace.states[place] = reading.state
    if let count = reading.counts { workspace.oddCells[position][keyPath: count] += 1 }
  }

  /// What a cell is.
  private struct Reading {
    var value: Int64 = 0
    var state: Int32
    /// Which count of odd cells it adds to.
    var counts: WritableKeyPath<OddCells, Int>?
  }

  private func number(_ cell: UnsafeBufferPointer<UInt8>, _ input: CompiledInput) -> Reading {
    switch DecimalText.parse(cell, scale: input.scale) {
    case .value(let value, let exact):
      if exact, let code = input.codes.first(where: { texts[$0].number == value }) { return Reading(state: texts[code].reason) }
      if value >= input.low, value <= input.high { return Reading(value: value, state: ScoringWorkspace.known) }
      return Reading(value: value, state: input.outside, counts: \.outOfRange)
    case .beyond:
      return Reading(state: input.outside, counts: \.outOfRange)
    case .notANumber:
      if let code = input.lookup.find(cell, texts, pool) { return Reading(state: texts[code].reason) }
      return Reading(state: ScoringWorkspace.notANumber, counts: \.notANumber)
    }
  }

  private func category(_ cell: UnsafeBufferPointer<UInt8>, _ input: CompiledInput) -> Reading {
    guard let text = input.lookup.find(cell, texts, pool) else { return Reading(state: input.unseen, counts: \.unseen) }
    if input.codes.contains(text) { return Reading(state: texts[text].reason) }
    return Reading(value: Int64(text - input.accepted.lowerBound), state: ScoringWorkspace.known)
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
