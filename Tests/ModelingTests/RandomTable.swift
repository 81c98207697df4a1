import LinearAlgebra
import Modeling
import Tabular

/// A random table with an outcome `y`, numbers `x` and `z` and categories `g` and `h`, every level of which occurs together with every other.
struct RandomTable {
  let table: Table
  let rows: Int

  init(seed: Int) {
    var draws = Draws(seed: seed)
    let levels = (g: 2 + draws.next(3), h: 2 + draws.next(2))
    let rows = 60 + draws.next(60)
    func numbers(_ scale: Double) -> [Double] { (0..<rows).map { _ in Double(draws.next(100_000)) / 100_000 * scale } }
    let scale = [1, 100, 1e6][draws.next(3)]
    self.rows = rows
    func codes(_ count: Int, every step: Int) -> [Int32] {
      (0..<rows).map { Int32($0 < levels.g * levels.h ? $0 / step % count : draws.next(count)) }
    }
    table = Table(
      name: "random", rows: rows,
      columns: [
        Column(name: "y", kind: .number, storage: .numbers(numbers(1))),
        Column(name: "x", kind: .number, storage: .numbers(numbers(scale))),
        Column(name: "z", kind: .number, storage: .numbers(numbers(10))),
        Column(
          name: "g", kind: .category, storage: .codes(codes(levels.g, every: 1), levels: (0..<levels.g).map { "g\($0)" })),
        Column(
          name: "h", kind: .category, storage: .codes(codes(levels.h, every: levels.g), levels: (0..<levels.h).map { "h\($0)" }))
      ])
  }

  func blueprint(_ formula: String, references: [String: String] = [:]) throws -> Blueprint {
    try Blueprint(try Formula(formula), table: table, settings: BlueprintSettings(outcome: .number, references: references))
  }

  func design(_ formula: String, references: [String: String] = [:]) throws -> Matrix {
    try blueprint(formula, references: references).mold(table).design.matrix
  }

  /// The table with these rows only.
  func rows(_ kept: [Int]) -> Table {
    let columns = table.columns.map { column in
      switch column.storage {
      case .numbers(let numbers): Column(name: column.name, kind: column.kind, storage: .numbers(kept.map { numbers[$0] }))
      case .codes(let codes, let levels):
        Column(name: column.name, kind: column.kind, storage: .codes(kept.map { codes[$0] }, levels: levels))
      default: column
      }
    }
    return Table(name: "part", rows: kept.count, columns: columns)
  }
}

extension Matrix {
  /// The columns as lists.
  var lists: [[Double]] { (0..<columns).map { Array(self[column: $0]) } }

  /// How much of any column of another matrix these columns leave unexplained, relative to its length.
  func unexplainedShare(of other: Matrix) -> Double {
    let lengths = lists.map(\.length)
    let scaled = Matrix(columns: zip(lists, lengths).map { column, length in column.map { $0 / length } })
    let decomposition = PivotedQR(scaled)
    return other.lists.map { column in
      let fitted = scaled * decomposition.leastSquares(column)
      return zip(column, fitted).map { $0 - $1 }.length / max(column.length, 1e-300)
    }.max() ?? 0
  }
}

extension [Double] {
  var length: Double { reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
