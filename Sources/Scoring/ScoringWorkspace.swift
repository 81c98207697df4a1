/// The memory of a scoring loop: made once, written over by each child, or by each batch of children that are scored together.
///
/// Values, states and slots of one column lie side by side: work goes column by column, and a single child is a batch of one.
public struct ScoringWorkspace: ~Copyable, Sendable {
  /// The most children that are scored together.
  public let rows: Int
  /// How many cells of each value input were odd since the workspace was made, in the order of `ScoringRule.columns`.
  public internal(set) var oddCells: [OddCells]
  /// The most reasons of a child.
  let mostReasons: Int

  let outcomes: FixedMemory<ScoringOutcome>
  /// Of input `i` and row `r`, at `i × rows + r`.
  let values: FixedMemory<Int64>
  /// As `values`: `known`, a refusal, or the number of the reason for which it is missing.
  let states: FixedMemory<Int32>
  /// Of row `r`, the day on which its values were recorded.
  let days: FixedMemory<Int>
  /// Of item `j` and row `r`, at `j × rows + r`.
  let slotPlaces: FixedMemory<Int32>
  /// Of row `r`, from `r × mostReasons` on, best first.
  let reasonItems: FixedMemory<Int32>
  let reasonTexts: FixedMemory<Int32>
  let reasonPoints: FixedMemory<Int32>

  static let known: Int32 = -1
  static let outside: Int32 = -2
  static let unseen: Int32 = -3
  static let notANumber: Int32 = -4
  /// Of a cell that the quick loop left for a closer look.
  static let unread: Int32 = -5

  /// No day is told: older than any.
  static let noDay = Int.min

  init(inputs: Int, items: Int, reasons: Int, rows: Int) {
    self.rows = rows
    mostReasons = reasons
    oddCells = Array(repeating: OddCells(), count: inputs)
    outcomes = FixedMemory(count: rows, repeating: ScoringOutcome())
    values = FixedMemory(count: inputs * rows, repeating: 0)
    states = FixedMemory(count: inputs * rows, repeating: 0)
    days = FixedMemory(count: rows, repeating: Self.noDay)
    slotPlaces = FixedMemory(count: items * rows, repeating: 0)
    reasonItems = FixedMemory(count: reasons * rows, repeating: 0)
    reasonTexts = FixedMemory(count: reasons * rows, repeating: 0)
    reasonPoints = FixedMemory(count: reasons * rows, repeating: 0)
  }

  /// The outcome of the last child, or of the first of a batch.
  public var outcome: ScoringOutcome { outcomes[0] }

  /// The outcome of a child of the last batch.
  public func outcome(row: Int) -> ScoringOutcome { outcomes[row] }

  /// The text of reason `k` (from 0, below `outcome.reasons`) of a child, as a position in `Scorer.texts`.
  public func reasonText(_ k: Int, row: Int = 0) -> Int32 { reasonTexts[row * mostReasons + k] }

  /// The counts of odd cells since the last call, or since the workspace was made.
  public mutating func takeOddCells() -> [OddCells] {
    defer { oddCells = Array(repeating: OddCells(), count: oddCells.count) }
    return oddCells
  }

  /// The slot of each item of the only child.
  var slots: [Int32] { slotPlaces.array }
}
