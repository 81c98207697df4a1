import DelimitedText

/// All rows of a file as they were read, and by which rules.
struct GuessedRows {
  /// What the undeclared columns could be, by their place in the file.
  var guesses: [Int: ColumnGuess] = [:]
  /// How the columns were read.
  var rules: [CellRule] = []
  /// The rows, by chunk.
  var parts: [ChunkPart] = []

  /// The columns whose guess did not fit all cells.
  var wrongColumns: [Int] { rules.indices.filter { index in parts.contains { $0.columns[index].isGivenUp } } }

  /// Puts columns that were read again in the place of what there was.
  mutating func replace(_ columns: [Int], by others: [ChunkPart]) {
    for (index, other) in others.enumerated() {
      for (place, column) in columns.enumerated() { parts[index].columns[column] = other.columns[place] }
    }
    for (place, column) in columns.enumerated() where !others.isEmpty { rules[column] = others[0].columns[place].rule }
  }

  /// Counts what looks wrong in columns that were guessed to be text, once all of their cells are read.
  mutating func noteTraces() {
    for (index, rule) in rules.enumerated() where rule.isGuess && rule.kind != .number && rule.kind != .date {
      guard var guess = guesses[rule.field] else { continue }
      guess.forgetTraces()
      for part in parts where !part.columns[index].traces.isEmpty {
        for row in 0..<part.rows {
          let trace = part.columns[index].traces[part.columns[index].codes.values[row]]
          if let trace { guess.note(trace, line: Int(part.lines.values[row]), count: 1) }
        }
      }
      guesses[rule.field] = guess
    }
  }
}
