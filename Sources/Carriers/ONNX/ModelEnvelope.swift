import Scoring

/// What stands around the graph: versions, inputs, outputs, and the rule in words.
struct ModelEnvelope {
  /// The version of the file format that goes with version 20 of the operators.
  private static let formatVersion: Int64 = 9
  /// The name of the number of records in shapes.
  private static let records = "records"

  let rule: ScoringRule
  let sha256: String

  init(_ source: CarrierSource) {
    rule = source.rule
    sha256 = source.sha256
  }

  /// The model around a graph that is complete.
  func model(_ graph: GraphBuilder) -> ONNXModelProto {
    var model = ONNXModelProto()
    model.irVersion = Self.formatVersion
    model.producerName = "kizashi"
    model.producerVersion = rule.provenance.program
    model.modelVersion = Int64(ScoringRule.supportedFormat)
    model.docString = RuleWords(rule).summary
    model.opsetImport = [Self.operators("", GraphOperator.version), Self.operators(GraphOperator.mlDomain, GraphOperator.mlVersion)]
    model.graph.name = rule.description.id
    model.graph.docString = rule.description.title.ja
    model.graph.node = graph.nodes
    model.graph.initializer = graph.constants
    model.graph.input = inputs
    model.graph.output = outputs
    model.metadataProps = (RuleWords(rule).metadata + [("rule_sha256", sha256)]).map(Self.entry)
    return model
  }

  private var inputs: [ONNXValueInfoProto] {
    let cells = rule.valueInputs.map { input in
      Self.value(input.id, .string, [Self.named(Self.records)], "\(input.label.ja)（列「\(input.column)」のセルの文字列）")
    }
    return cells + [Self.value(ONNXGraph.schoolYear, .int64, [Self.fixed(1)], "採点する日の年度")]
  }

  private var outputs: [ONNXValueInfoProto] {
    let types: [ONNXTensorProto.DataType] = [.int64, .double, .string, .string, .string]
    let words = [
      "点数（点数がない場合は\(ScoreReading.noPoints)）", "確率（点数がない場合はNaN）", "区分の名称（点数がない場合は空）",
      "採点の状態", "理由（多い順、残りは空）"
    ]
    return zip(ONNXGraph.outputs, zip(types, words)).map { name, rest in
      let shape = [Self.named(Self.records)] + (name == ONNXGraph.outputs.last ? [Self.fixed(ScoreReading.reasonCount(rule))] : [])
      return Self.value(name, rest.0, shape, rest.1)
    }
  }
}

extension ModelEnvelope {
  private static func operators(_ domain: String, _ version: Int64) -> ONNXOperatorSetIdProto {
    var operators = ONNXOperatorSetIdProto()
    (operators.domain, operators.version) = (domain, version)
    return operators
  }

  private static func entry(_ key: String, _ value: String) -> ONNXStringStringEntryProto {
    var entry = ONNXStringStringEntryProto()
    (entry.key, entry.value) = (key, value)
    return entry
  }

  private static func named(_ name: String) -> ONNXTensorShapeProto.Dimension {
    var dimension = ONNXTensorShapeProto.Dimension()
    dimension.dimParam = name
    return dimension
  }

  private static func fixed(_ length: Int) -> ONNXTensorShapeProto.Dimension {
    var dimension = ONNXTensorShapeProto.Dimension()
    dimension.dimValue = Int64(length)
    return dimension
  }

  private static func value(
    _ name: String, _ type: ONNXTensorProto.DataType, _ shape: [ONNXTensorShapeProto.Dimension], _ words: String
  ) -> ONNXValueInfoProto {
    var value = ONNXValueInfoProto()
    value.name = name
    value.docString = words
    value.type.tensorType.elemType = Int32(type.rawValue)
    value.type.tensorType.shape.dim = shape
    return value
  }
}
