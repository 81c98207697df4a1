import FoundationEssentials

/// A tensor of a graph under construction.
struct GraphTensor {
  let graph: GraphBuilder
  let name: String

  /// A node that takes this tensor and others.
  func with(_ operation: GraphOperator, _ others: GraphTensor..., attributes: [ONNXAttributeProto] = []) -> GraphTensor {
    graph.add(operation, [self] + others, attributes)
  }
}

/// Shape and choice.
extension GraphTensor {
  /// With one more dimension, of length 1, at the end.
  func column() -> GraphTensor { with(.unsqueeze, graph.integers([-1])) }

  /// Without the last dimension, which has length 1.
  func uncolumned() -> GraphTensor { with(.squeeze, graph.integers([-1])) }

  /// The columns at these positions, in this order.
  func columns(_ positions: GraphTensor) -> GraphTensor { with(.gather, positions, attributes: [.axis(1)]) }

  /// This vector's entries at the positions of a tensor.
  func at(_ positions: GraphTensor) -> GraphTensor { with(.gather, positions) }

  /// Along the last dimension, the entry at one position.
  func entry(_ position: GraphTensor) -> GraphTensor {
    with(.gatherElements, position.column(), attributes: [.axis(-1)]).uncolumned()
  }

  /// One of two tensors where this condition holds, the other elsewhere.
  func choose(_ yes: GraphTensor, else no: GraphTensor) -> GraphTensor { with(.where, yes, no) }

  /// One number where this condition holds, another tensor elsewhere.
  func choose(_ yes: Int64, else no: GraphTensor) -> GraphTensor { choose(graph.integer(yes), else: no) }

  /// The entries as another type.
  func cast(_ type: ONNXTensorProto.DataType) -> GraphTensor { with(.cast, attributes: [.int("to", Int64(type.rawValue))]) }

  /// Along the last dimension, the position of the first true entry; 0 without one.
  func firstTrue() -> GraphTensor { cast(.int32).with(.argMax, attributes: [.axis(-1), .int("keepdims", 0)]) }

  /// Along the last dimension, whether any entry is true.
  func anyTrue() -> GraphTensor { with(.reduceMax, graph.integers([-1]), attributes: [.int("keepdims", 0)]) }

  /// Along the last dimension, the sum; of conditions, how many hold.
  func sum() -> GraphTensor { with(.reduceSum, graph.integers([-1]), attributes: [.int("keepdims", 0)]) }
}

extension ONNXAttributeProto {
  /// A whole number.
  static func int(_ name: String, _ value: Int64) -> ONNXAttributeProto {
    var attribute = ONNXAttributeProto()
    (attribute.name, attribute.type, attribute.i) = (name, .int, value)
    return attribute
  }

  /// The dimension along which an operator works.
  static func axis(_ dimension: Int64) -> ONNXAttributeProto { int("axis", dimension) }

  /// A text.
  static func text(_ name: String, _ value: String) -> ONNXAttributeProto {
    var attribute = ONNXAttributeProto()
    (attribute.name, attribute.type, attribute.s) = (name, .string, Data(value.utf8))
    return attribute
  }

  /// A list of whole numbers.
  static func ints(_ name: String, _ values: [Int64]) -> ONNXAttributeProto {
    var attribute = ONNXAttributeProto()
    (attribute.name, attribute.type, attribute.ints) = (name, .ints, values)
    return attribute
  }

  /// A list of texts.
  static func texts(_ name: String, _ values: [String]) -> ONNXAttributeProto {
    var attribute = ONNXAttributeProto()
    (attribute.name, attribute.type, attribute.strings) = (name, .strings, values.map { Data($0.utf8) })
    return attribute
  }
}
