/// Writes PostgreSQL.
struct PostgreSQLScript: CarrierWriter {
  let source: CarrierSource

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule { throw .notExpressible(carrier: .postgresql, field: "items") }
}
