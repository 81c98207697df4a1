import FoundationEssentials

/// A graph under construction: nodes in the order of computation, and constants.
final class GraphBuilder {
  private(set) var nodes: [ONNXNodeProto] = []
  private(set) var constants: [ONNXTensorProto] = []
  /// The part that is being built: the first word of the names that it makes.
  var part = ""
  private var integerNames: [Int64: String] = [:]

  /// A tensor that is fed from outside.
  func input(_ name: String) -> GraphTensor { GraphTensor(graph: self, name: name) }

  /// A node with one output.
  func add(_ operation: GraphOperator, _ inputs: [GraphTensor], _ attributes: [ONNXAttributeProto] = []) -> GraphTensor {
    add(operation, inputs, attributes, outputs: 1)[0]
  }

  /// A node with several outputs.
  func add(
    _ operation: GraphOperator, _ inputs: [GraphTensor], _ attributes: [ONNXAttributeProto] = [], outputs: Int
  ) -> [GraphTensor] {
    var node = ONNXNodeProto()
    node.name = "\(part)/\(operation.rawValue)_\(nodes.count)"
    node.input = inputs.map(\.name)
    node.output = (0..<outputs).map { $0 == 0 ? node.name : "\(node.name):\($0)" }
    node.opType = operation.rawValue
    node.domain = operation.domain
    node.attribute = attributes
    nodes.append(node)
    return node.output.map { GraphTensor(graph: self, name: $0) }
  }

  /// Gives a tensor the name under which it leaves the graph.
  func output(_ tensor: GraphTensor, as name: String) {
    var node = ONNXNodeProto()
    node.name = "output/\(name)"
    node.input = [tensor.name]
    node.output = [name]
    node.opType = GraphOperator.identity.rawValue
    nodes.append(node)
  }
}

/// Constants.
extension GraphBuilder {
  /// Whole numbers, a vector unless a shape is given.
  func integers(_ values: [Int64], shape: [Int]? = nil) -> GraphTensor {
    constant(.int64, shape ?? [values.count]) { $0.int64Data = values }
  }

  /// One whole number, without dimensions; each stands in the file once.
  func integer(_ value: Int64) -> GraphTensor {
    if let name = integerNames[value] { return GraphTensor(graph: self, name: name) }
    let tensor = integers([value], shape: [])
    integerNames[value] = tensor.name
    return tensor
  }

  /// Doubles, a vector unless a shape is given.
  func doubles(_ values: [Double], shape: [Int]? = nil) -> GraphTensor {
    constant(.double, shape ?? [values.count]) { $0.doubleData = values }
  }

  /// One double, without dimensions.
  func double(_ value: Double) -> GraphTensor { doubles([value], shape: []) }

  /// Texts, a vector unless a shape is given.
  func texts(_ values: [String], shape: [Int]? = nil) -> GraphTensor {
    constant(.string, shape ?? [values.count]) { $0.stringData = values.map { Data($0.utf8) } }
  }

  /// One text, without dimensions.
  func text(_ value: String) -> GraphTensor { texts([value], shape: []) }

  private func constant(_ type: ONNXTensorProto.DataType, _ shape: [Int], _ fill: (inout ONNXTensorProto) -> Void) -> GraphTensor {
    var tensor = ONNXTensorProto()
    tensor.name = "\(part)/constant_\(constants.count)"
    tensor.dataType = Int32(type.rawValue)
    tensor.dims = shape.map(Int64.init)
    fill(&tensor)
    constants.append(tensor)
    return GraphTensor(graph: self, name: tensor.name)
  }
}
