import FoundationEssentials
import Scoring
import SwiftProtobuf
import Testing

@testable import Carriers

@Suite struct ONNXGraphTests {
  private let rule = CarriedRuleFile.everyPart

  private func model(_ rule: ScoringRule, sha256: String = "ab12") throws -> ONNXModelProto {
    let carried = try Carrier.onnx.carry(CarrierSource(rule: rule, sha256: sha256))
    #expect(carried.files.map(\.name) == ["rule.onnx"])
    return try ONNXModelProto(serializedBytes: carried.files[0].bytes)
  }

  /// The rule with an input changed.
  private func changed(_ position: Int, _ change: (inout RuleInput) -> Void) -> ScoringRule {
    var inputs = rule.inputs
    change(&inputs[position])
    return ScoringRule(
      description: rule.description, inputs: inputs, items: rule.items, scale: rule.scale, interpretation: rule.interpretation,
      provenance: rule.provenance)
  }

  @Test func `each input of the rule is a tensor of texts, and the school year a number`() throws {
    let inputs = try model(rule).graph.input
    #expect(inputs.map(\.name) == rule.valueInputs.map(\.id) + ["school_year"])
    #expect(inputs.dropLast().allSatisfy { $0.type.tensorType.elemType == Int32(ONNXTensorProto.DataType.string.rawValue) })
    #expect(inputs.last!.type.tensorType.elemType == Int32(ONNXTensorProto.DataType.int64.rawValue))
  }

  @Test func `outputs come in the order of the table of scores`() throws {
    #expect(try model(rule).graph.output.map(\.name) == ["points", "probability", "band", "status", "reasons"])
  }

  @Test func `nodes take only what stands before them, and every name is made once`() throws {
    let graph = try model(rule).graph
    let given = graph.input.map(\.name) + graph.initializer.map(\.name)
    var known = Set(given)
    #expect(known.count == given.count)
    for node in graph.node {
      #expect(known.isSuperset(of: node.input), "\(node.name)")
      for output in node.output { #expect(known.insert(output).inserted, "\(output)") }
    }
    #expect(known.isSuperset(of: graph.output.map(\.name)))
  }

  @Test func `no constant is float32, and each has as many entries as its shape says`() throws {
    for tensor in try model(rule).graph.initializer {
      let count = tensor.stringData.count + tensor.int64Data.count + tensor.doubleData.count
      #expect(count == tensor.dims.reduce(1, *), "\(tensor.name)")
      #expect([7, 8, 11].contains(tensor.dataType), "\(tensor.name)")
    }
  }

  @Test func `the metadata tell in Japanese what the rule is, from which file it comes, and who decides`() throws {
    let model = try model(rule)
    let words = Dictionary(uniqueKeysWithValues: model.metadataProps.map { ($0.key, $0.value) })
    #expect(words["rule_sha256"] == "ab12")
    #expect(words["description.title"] == rule.description.title.ja)
    #expect(words["description.validity"] == "2026年度から2027年度まで")
    #expect(words["interpretation.bands.watch"] == "見守り：30点以上、学校で確認")
    #expect(words["inputs.abs_days.column"] == "欠席日数")
    #expect(words["human_decision"]!.hasPrefix("人が判断する"))
    #expect(model.docString.contains(rule.description.prohibitedUse.ja))
  }

  @Test func `the same rule gives the same bytes`() throws {
    #expect(try model(rule).serializedData() == model(rule).serializedData())
  }

  @Test func `field numbers are those of onnx.proto`() throws {
    var model = ONNXModelProto()
    model.irVersion = 9
    model.graph.name = "g"
    #expect(Array(try model.serializedData() as Data) == [0x08, 9, 0x3A, 3, 0x12, 1, UInt8(ascii: "g")])
  }

  @Test func `an input with the name of an output is refused`() {
    let error = #expect(throws: CarrierError.self) { try model(changed(1) { $0.id = "points" }) }
    #expect(error == .notExpressible(carrier: .onnx, field: "inputs[points].id"))
  }

  @Test func `a range beyond what a double tells apart is refused`() throws {
    let error = #expect(throws: CarrierError.self) { try model(changed(1) { $0.values!.range!.high = "10000000000001" }) }
    #expect(error == .notExpressible(carrier: .onnx, field: "inputs[abs_days].values.range"))
    _ = try model(changed(1) { $0.values!.range!.high = "10000000000000" })
  }

  @Test func `a missing code beyond what a double tells apart is refused`() {
    let codes = [MissingCode(code: "-10000000000001", reason: "system_gap")]
    #expect(throws: CarrierError.self) { try model(changed(1) { $0.missing!.codes += codes }) }
  }
}
