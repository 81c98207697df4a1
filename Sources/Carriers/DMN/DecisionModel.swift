/// Writes DMN.
struct DecisionModel: CarrierWriter {
  let source: CarrierSource

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule { throw .notExpressible(carrier: .dmn, field: "items") }
}
