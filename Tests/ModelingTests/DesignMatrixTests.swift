import LinearAlgebra
import Modeling
import Tabular
import Testing

@Suite struct DesignMatrixTests {
  private func design(rows: Int, seed: UInt64) throws -> DesignMatrix {
    var state = seed
    func next(_ n: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % n
    }
    let levels = ["a", "b", "c"]
    let table = Table(
      name: "t", rows: rows,
      columns: [
        Column(name: "y", kind: .number, storage: .numbers((0..<rows).map { Double($0 % 2) })),
        Column(name: "x", kind: .number, storage: .numbers((0..<rows).map { _ in next(10) == 0 ? .nan : Double(next(1000)) })),
        Column(name: "g", kind: .category, storage: .codes((0..<rows).map { Int32($0 < 3 ? UInt64($0) : next(3)) }, levels: levels))
      ])
    return try Blueprint(try Formula("y ~ g + x"), table: table).mold(table).design
  }

  @Test(arguments: 1...20)
  func `blocks of rows put together are the whole design`(seed: UInt64) throws {
    let design = try design(rows: 60 + Int(seed), seed: seed)
    let X = design.matrix
    for start in stride(from: 0, to: design.rows, by: 7) {
      let range = start..<min(start + 7, design.rows)
      var block = [Double](repeating: .nan, count: range.count * design.columns)
      block.withUnsafeMutableBufferPointer { design.fill($0, rows: range) }
      #expect(block == Matrix(columns: (0..<design.columns).map { Array(Array(X[column: $0])[range]) }).elements)
    }
  }

  @Test(arguments: ["x", "factor(x)"])
  func `a design kept in memory, or too narrow for it, stays what it was`(term: String) throws {
    let rows = 900
    let table = Table(
      name: "t", rows: rows,
      columns: [
        Column(name: "y", kind: .number, storage: .numbers((0..<rows).map { Double($0 % 2) })),
        Column(name: "x", kind: .number, storage: .numbers((0..<rows).map { Double($0 * 7 % 211) })),
        Column(name: "z", kind: .number, storage: .numbers((0..<rows).map { Double($0) }))
      ])
    let design = try Blueprint(try Formula("y ~ \(term) + z"), table: table).mold(table).design
    let kept = design.tiled(threads: 2)
    #expect(kept.matrix == design.matrix && kept.names == design.names)
    #expect(kept.removing(term: 0).matrix == design.removing(term: 0).matrix)
  }

  @Test func `taking a term out takes out its columns only`() throws {
    let design = try design(rows: 50, seed: 3)
    let less = design.removing(term: 0)
    #expect(design.names == ["(Intercept)", "g[b]", "g[c]", "x"])
    #expect(less.names == ["(Intercept)", "x"])
    #expect(less.terms.map(\.name) == ["x"])
    #expect(less.terms.map(\.columns) == [1..<2])
    #expect(Array(less.matrix[column: 1]) == Array(design.matrix[column: 3]))
    #expect(design.removing(term: 1).terms.map(\.columns) == [1..<3])
  }
}
