/// Sums of rows by class, year and school.
struct CellStatistics: Sendable {}
