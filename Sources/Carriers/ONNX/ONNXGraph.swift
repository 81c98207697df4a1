import Scoring
import SwiftProtobuf

/// Writes ONNX: one graph that takes the cells of the table as texts and gives points, probability, band, status and reasons.
struct ONNXGraph: CarrierWriter {
  /// The input that says in which school year the children are scored.
  static let schoolYear = "school_year"
  /// The outputs, in order.
  static let outputs = ["points", "probability", "band", "status", "reasons"]
  /// Names that no input of a rule may have.
  static let reservedNames = Set(outputs + [schoolYear])

  let source: CarrierSource

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule {
    let inputs = InputTable(source.rule)
    try inputs.check()
    let model = ModelEnvelope(source).model(graph(inputs))
    let file = CarriedRule.File(name: "rule.onnx", bytes: Self.encoded(model))
    return CarriedRule(files: [file], notes: ONNXNotes.notes)
  }

  /// The graph without its inputs and outputs.
  private func graph(_ inputs: InputTable) -> GraphBuilder {
    let (graph, rule) = (GraphBuilder(), source.rule)
    let reading = StateReading(CellReading(graph, inputs), inputs)
    let items = ItemTable(rule, inputs)
    let scoring = ItemScoring(reading, items)
    let excluded = StatusRanking.excluded(reading, inputs, rule)
    let ranking = StatusRanking(reading, unknown: scoring.unknown, rule: rule, excluded: excluded)
    let answer = ScoreReading(scoring, items, rule: rule, isScored: ranking.isScored)
    let tensors = [answer.points, answer.probability, answer.band, ranking.status, answer.reasons]
    for (tensor, name) in zip(tensors, Self.outputs) { graph.output(tensor, as: name) }
    return graph
  }

  private static func encoded(_ model: ONNXModelProto) -> [UInt8] {
    do { return try model.serializedBytes() } catch { preconditionFailure("a model of required fields only is always encoded") }
  }
}
