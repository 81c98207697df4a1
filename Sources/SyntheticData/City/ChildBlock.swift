import Probability

/// Some thousands of children, what is lastingly true of them, where they stand now, and their years so far.
struct ChildBlock: Sendable {
  /// The number of the first child.
  let first: Int
  let seed: UInt64
  let years: Int
  var children: [Child] = []
  /// The lasting noises, children × items.
  var lasting: [Float] = []
  /// The lasting answers, children × items without order.
  var answers: [UInt8] = []
  var history: [YearRows] = []
  /// Entries into the list and exits from it.
  var listings: [SupportListing] = []

  init(children range: Range<Int>, cohortSize: Int, settings: SyntheticCity.Settings, town: Town, system: ItemSystem) {
    first = range.lowerBound
    seed = settings.seed
    years = settings.years
    children.reserveCapacity(range.count)
    lasting.reserveCapacity(range.count * system.lastingNoises)
    for number in range {
      children.append(Child(number: number, cohort: number / cohortSize, settings: settings, town: town))
      var stream = RandomStream(seed: settings.seed, .persistence, number)
      for noise in stream.normals(system.lastingNoises) { lasting.append(Float(noise)) }
      for count in system.choices { answers.append(UInt8(stream.index(below: count))) }
    }
  }

  /// The year that is being made.
  var now: YearRows {
    _read { yield history[history.count - 1] }
    _modify { yield &history[history.count - 1] }
  }

  /// The child of a row of the current year.
  func child(_ row: Int) -> Child { children[Int(now.child[row])] }

  func stream(_ use: StreamUse, row: Int) -> RandomStream {
    RandomStream(seed: seed, use, first + Int(now.child[row]), year: now.year)
  }
}
