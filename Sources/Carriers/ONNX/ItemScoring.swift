/// The fourth part of the graph: from values to the slot (bin or missing reason) of each item, and its points.
struct ItemScoring {
  /// Records × items.
  let slots: GraphTensor
  /// Records × items.
  let points: GraphTensor
  /// Of each record, how many items are unknown.
  let unknown: GraphTensor

  init(_ reading: StateReading, _ items: ItemTable) {
    let graph = reading.values.graph
    graph.part = "items"
    let terms = Terms(graph, items)
    let states = reading.states.columns(terms.inputs)
    let isMissing = states .>= 0
    let isUnknown = isMissing.anyTrue()
    let values = reading.values.columns(terms.inputs)
    let counted = (values .>= terms.thresholds).cast(.int64) * terms.counts
    let answers = graph.integers(items.table).at(values * terms.steps + terms.starts)
    let feature = (values * terms.weights + counted + answers).sum()
    let cuts = graph.integers(Array(items.cuts.joined()), shape: [items.cuts.count, items.cuts[0].count])
    let bin = (cuts .< (feature * 10).column()).cast(.int64).sum()
    let reason = states.entry(isMissing.firstTrue())
    slots = isUnknown.choose(reason + graph.integers(items.reasonSlots), else: bin + graph.integers(items.binSlots))
    points = graph.integers(items.points).at(slots)
    unknown = isUnknown.cast(.int64).sum()
  }

  /// The terms of all items as constants, items × terms.
  private struct Terms {
    let inputs, weights, counts, thresholds, starts, steps: GraphTensor

    init(_ graph: GraphBuilder, _ items: ItemTable) {
      func constant(_ number: (ItemTable.Term) -> Int64) -> GraphTensor {
        graph.integers(items.terms.joined().map(number), shape: [items.terms.count, items.terms[0].count])
      }
      inputs = constant { Int64($0.input) }
      weights = constant(\.weight)
      counts = constant(\.counts)
      thresholds = constant(\.threshold)
      starts = constant(\.start)
      steps = constant(\.step)
    }
  }
}
