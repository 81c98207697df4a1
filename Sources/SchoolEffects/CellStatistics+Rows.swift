import LinearAlgebra
import Parallel

extension CellStatistics {
  /// Sums up growth rows.
  /// - Complexity: O(rows × log rows + rows × columns²).
  /// - Throws: `SchoolEffectsError` where vectors have different lengths, numbers are missing or schools have no rows.
  init(_ rows: GrowthRows, threads: Int) throws(SchoolEffectsError) {
    try rows.check()
    let order = CellOrder(rows.groups)
    let means = Self.means(of: rows, order)
    cells = NestedLevel(
      cross: Self.crossProduct(of: rows, around: means, order, threads: threads), logDeterminant: 0,
      precisions: order.sizes.map(Double.init), shrinkage: order.sizes.map { _ in 1 }, means: means)
    yearStarts = order.yearStarts
    schoolStarts = order.schoolStarts
    years = order.years
    sizes = order.sizes
    types = rows.groups.types
  }

  /// The means of the columns [X y] by cell, columns × cells.
  private static func means(of rows: GrowthRows, _ order: CellOrder) -> Matrix {
    let q = rows.design.columns + 1
    var means = Matrix(rows: q, columns: order.sizes.count)
    for column in 0..<q {
      let values = rows.column(column)
      for (place, row) in order.rows.enumerated() { means[column, order.cells[place]] += values[row] }
    }
    for (cell, size) in order.sizes.enumerated() { for column in 0..<q { means[column, cell] /= Double(size) } }
    return means
  }

  /// The cross-product of the columns [X y] around the means of the cells.
  private static func crossProduct(of rows: GrowthRows, around means: Matrix, _ order: CellOrder, threads: Int) -> Matrix {
    let q = means.rows
    BLAS.ensureOneThreadPerCall()
    return Parallel.fold(rows: order.rows.count, threads: threads, into: CrossProduct(columns: q)) { places in
      var block = [Double](repeating: 0, count: places.count * q)
      for column in 0..<q {
        let values = rows.column(column)
        for (k, place) in places.enumerated() {
          block[column * places.count + k] = values[order.rows[place]] - means[column, order.cells[place]]
        }
      }
      var product = CrossProduct(columns: q)
      block.withUnsafeBufferPointer { product.fold($0, rows: places.count) }
      return product
    } merge: {
      $0.merge($1)
    }.matrix
  }
}

extension GrowthRows {
  /// Column k of the design, or the outcomes after the last.
  fileprivate func column(_ k: Int) -> ArraySlice<Double> {
    k == design.columns ? outcomes[...] : ArraySlice(design[column: k].map { $0 })
  }

  /// Checks lengths, numbers and schools.
  fileprivate func check() throws(SchoolEffectsError) {
    let n = outcomes.count
    try Checks.length("design", design.rows, n)
    try Checks.length("schools", groups.schools.count, n)
    if let years = groups.years { try Checks.length("years", years.count, n) }
    if let classes = groups.classes { try Checks.length("classes", classes.count, n) }
    try Checks.finite("outcome", outcomes)
    for k in 0..<design.columns { try Checks.finite("design column \(k + 1)", design[column: k]) }
    try checkSchools()
  }

  private func checkSchools() throws(SchoolEffectsError) {
    guard groups.schoolCount >= Checks.fewestSchools else {
      throw .tooFewSchools(groups.schoolCount, needed: Checks.fewestSchools)
    }
    var counts = [Int](repeating: 0, count: groups.schoolCount)
    for school in groups.schools {
      precondition(counts.indices.contains(school), "schools are numbered from 0 to the number of types")
      counts[school] += 1
    }
    if let empty = counts.firstIndex(of: 0) { throw .schoolWithoutRows(empty) }
  }
}
