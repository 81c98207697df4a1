/// The children of a block who are enrolled in one year: their items, exact at first and as observed at the end, and what happens to them.
struct YearRows: Sendable {
  /// 1 for the first year of the window.
  let year: Int
  /// Per row, the place of the child in its block.
  var child: [Int32] = []
  var grade: [Int8] = []
  var school: [Int16] = []
  /// Rows × items; NaN where the register has no value.
  var values: [Float] = []
  /// Rows × change items: standardised changes from the year before, 0 where there was none.
  var changes: [Double] = []
  /// The log odds of each outcome from items and grade.
  var known: [ByOutcome] = []
  /// The same with what nobody sees: year, child and school, without the constant.
  var complete: [ByOutcome] = []
  /// The conditions in this year and in the next.
  var conditions: [Conditions] = []
  var next: [Conditions] = []
  /// What began, whether or not the child was in it already.
  var onset: [Conditions] = []
  var isListed: [Bool] = []
  var isNewlyListed: [Bool] = []
  /// The log odds of detection without the constant, then the probability.
  var detection: [Double] = []

  var count: Int { child.count }

  /// Frees what only the making of the year needs.
  mutating func finish() {
    changes = []
    known = []
    complete = []
    detection = []
  }
}
