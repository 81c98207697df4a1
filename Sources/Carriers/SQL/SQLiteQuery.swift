/// Writes SQLite.
struct SQLiteQuery: CarrierWriter {
  let source: CarrierSource

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule { throw .notExpressible(carrier: .sqlite, field: "items") }
}
