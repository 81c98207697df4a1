/// Writes ONNX.
struct ONNXGraph: CarrierWriter {
  let source: CarrierSource

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule { throw .notExpressible(carrier: .onnx, field: "items") }
}
