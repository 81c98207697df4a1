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
      rows.withColumn(column) { values in
        for place in order.rows.indices { means.elements[order.cells[place] * q + column] += values[order.rows[place]] }
      }
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
        rows.withColumn(column) { values in
          for place in places {
            block[column * places.count + place - places.lowerBound] =
              values[order.rows[place]] - means.elements[order.cells[place] * q + column]
          }
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
  /// Calls `body` with column k of the design, or with the outcomes after the last.
  fileprivate func withColumn(_ k: Int, _ body: (UnsafeBufferPointer<Double>) -> Void) {
    guard k < design.columns else { return outcomes.withUnsafeBufferPointer(body) }
    design.elements.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[k * design.rows..<(k + 1) * design.rows])) }
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
