import Scoring

/// The fifth part of the graph: the first status that applies.
struct StatusRanking {
  /// The text of each record's status.
  let status: GraphTensor
  /// Whether the record has points.
  let isScored: GraphTensor

  init(_ reading: StateReading, unknown: GraphTensor, rule: ScoringRule, excluded: GraphTensor?) {
    let graph = unknown.graph
    graph.part = "status"
    let table = StatusTable(rule)
    let year = graph.input(ONNXGraph.schoolYear)
    let validity = rule.description.validity
    let isExpired = (year .< Int64(validity.fromYear)) .| (year .> Int64(validity.toYear))
    let isRefusal = reading.states .< CellState.known.rawValue
    let isTooMany = unknown .> Int64(rule.interpretation.reasons.maximumUnknown)
    let scored = isTooMany.choose(unknown + table.tooManyMissing, else: unknown + table.scored)
    let refused = isRefusal.anyTrue().choose(Self.refusal(reading.states, isRefusal, table), else: scored)
    let inside = excluded.map { $0.choose(table.notInPopulation, else: refused) } ?? refused
    let position = isExpired.choose(table.expired, else: inside)
    isScored = position .>= table.scored
    status = graph.texts(table.texts).at(position)
  }

  /// The position of the refusal that the first refused input gives.
  private static func refusal(_ states: GraphTensor, _ isRefusal: GraphTensor, _ table: StatusTable) -> GraphTensor {
    let first = isRefusal.firstTrue()
    let kind = -states.entry(first) + CellState.refusals[0].rawValue
    return kind * Int64(table.inputs) + first + table.refused
  }

  /// Whether a record has a value that is outside the population; nil when the rule excludes nobody.
  static func excluded(_ reading: StateReading, _ inputs: InputTable, _ rule: ScoringRule) -> GraphTensor? {
    let exclusions = rule.description.population.exclusions
    guard !exclusions.isEmpty else { return nil }
    let graph = reading.values.graph
    graph.part = "population"
    let positions = exclusions.map { inputs.position($0.input) }
    var table: [Int64] = [], starts: [Int64] = []
    for (exclusion, position) in zip(exclusions, positions) {
      starts.append(Int64(table.count))
      table += inputs.inputs[position].values!.accepted!.map { exclusion.values.contains($0) ? 1 : 0 }
    }
    let columns = graph.integers(positions.map(Int64.init))
    let answers = graph.integers(table).at(reading.values.columns(columns) + graph.integers(starts))
    return ((answers .== 1) .& (reading.states.columns(columns) .== CellState.known.rawValue)).anyTrue()
  }
}
