/// Writes ANSI SQL.
struct StandardQuery: CarrierWriter {
  let source: CarrierSource

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule { throw .notExpressible(carrier: .ansi, field: "items") }
}
