import Scoring

/// The third part of the graph: whether each cell is known, missing for a reason, or refused, and its value.
struct StateReading {
  /// Records × inputs: a `CellState`, or the number of the reason for which the value is missing.
  let states: GraphTensor
  /// Records × inputs: the scaled number or the position of the category; 0 unless known.
  let values: GraphTensor

  init(_ cells: CellReading, _ table: InputTable) {
    let graph = cells.words.graph
    var readings: [(states: GraphTensor, values: GraphTensor)] = []
    if !table.numbers.isEmpty { readings.append(Self.numbers(cells, table)) }
    if !table.categories.isEmpty { readings.append(Self.categories(cells, table)) }
    graph.part = "states"
    let order = table.numbers + table.categories
    let inOrder = graph.integers(table.inputs.indices.map { position in Int64(order.firstIndex(of: position)!) })
    let read = graph.add(.concat, readings.map(\.states), [.axis(1)]).columns(inOrder)
    let isUnreadable = cells.isUnreadable .& (cells.lookup .== InputTable.unknownText)
    let empty = graph.integers(table.inputs.map { table.number(ofReason: $0.missing!.empty) })
    let states = cells.isEmpty.choose(empty, else: isUnreadable.choose(CellState.unreadable.rawValue, else: read))
    let values = graph.add(.concat, readings.map(\.values), [.axis(1)]).columns(inOrder)
    self.states = Self.records(states)
    self.values = Self.records((states .== CellState.known.rawValue).choose(values, else: graph.integer(0)))
  }

  /// The rows without the sentinels in front of them.
  private static func records(_ rows: GraphTensor) -> GraphTensor {
    let graph = rows.graph
    return rows.with(.slice, graph.integers([Int64(CellReading.sentinels.count)]), graph.integers([.max]), graph.integers([0]))
  }

  private static func numbers(_ cells: CellReading, _ table: InputTable) -> (states: GraphTensor, values: GraphTensor) {
    let graph = cells.words.graph
    let inputs = table.numbers.map { table.inputs[$0] }
    let positions = graph.integers(table.numbers.map(Int64.init))
    let number = NumberReading(cells.words.columns(positions), scales: inputs.map(\.values!.effectiveScale))
    graph.part = "ranges"
    let low = graph.integers(inputs.map { table.range($0).low }), high = graph.integers(inputs.map { table.range($0).high })
    let isOutside = number.isBeyond .| (number.value .< low) .| (number.value .> high)
    let outside = graph.integers(inputs.map { table.state($0.values!.range!.outside, refused: .outside) })
    let inRange = isOutside.choose(outside, else: graph.integer(CellState.known.rawValue))
    let coded = codes(number, inputs.map(table.numericCodes), else: inRange)
    let lookup = cells.lookup.columns(positions)
    let text = (lookup .>= InputTable.firstReason)
      .choose(lookup - InputTable.firstReason, else: graph.integer(CellState.notANumber.rawValue))
    let read = number.isUnreadable.choose(CellState.unreadable.rawValue, else: coded)
    return (number.isNumber.choose(read, else: text), number.value)
  }

  /// The reasons of numbers that are missing codes; of several codes of one number, the first.
  private static func codes(_ number: NumberReading, _ codes: [[(value: Int64, reason: Int64)]], else other: GraphTensor) -> GraphTensor {
    let most = codes.map(\.count).max()!
    guard most > 0 else { return other }
    let graph = other.graph
    let padded = codes.map { $0 + Array(repeating: (value: .min, reason: 0), count: most - $0.count) }
    let values = graph.integers(padded.joined().map(\.value), shape: [codes.count, most])
    let isCode = number.value.column() .== values
    let first = isCode.firstTrue() + graph.integers(codes.indices.map { Int64($0 * most) })
    let reasons = graph.integers(padded.joined().map(\.reason))
    return (isCode.anyTrue() .& number.isExact .& .!number.isBeyond).choose(reasons.at(first), else: other)
  }

  private static func categories(_ cells: CellReading, _ table: InputTable) -> (states: GraphTensor, values: GraphTensor) {
    let graph = cells.words.graph
    graph.part = "categories"
    let lookup = cells.lookup.columns(graph.integers(table.categories.map(Int64.init)))
    let unseen = graph.integers(table.categories.map { table.state(table.inputs[$0].values!.unseen!, refused: .unseen) })
    let accepted = (lookup .>= 0).choose(CellState.known.rawValue, else: unseen)
    return ((lookup .>= InputTable.firstReason).choose(lookup - InputTable.firstReason, else: accepted), lookup)
  }
}
