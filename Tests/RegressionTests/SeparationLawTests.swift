import LinearAlgebra
import Probability
import Testing

@testable import Regression

/// Small whole numbers, of which enumeration finds the separating directions exactly.
struct SmallRows: Sendable {
  /// The rows: a constant and two columns.
  let rows: [[Int]]
  let events: [Int]

  /// Rows of which some hardly overlap: the events are above a line but for `noise` rows.
  init(seed: UInt64) {
    var stream = RandomStream(seed: seed, stream: 0)
    let n = 6 + stream.index(below: 20), noise = stream.index(below: 4)
    let span = 1 + stream.index(below: 3)
    rows = (0..<n).map { _ in [1, stream.index(below: 2 * span + 1) - span, stream.index(below: 3) - 1] }
    let (a, b) = (stream.index(below: 5) - 2, stream.index(below: 5) - 2)
    var y = rows.map { a * $0[1] + b * $0[2] > 0 ? 1 : 0 }
    for _ in 0..<noise { y[stream.index(below: n)] = stream.index(below: 2) }
    events = y
  }

  var X: Matrix { Matrix(columns: (0..<3).map { j in rows.map { Double($0[j]) } }) }
  var y: [Double] { events.map(Double.init) }

  /// The rows turned to their side.
  private var turned: [[Int]] { zip(rows, events).map { row, y in row.map { y == 1 ? $0 : -$0 } } }

  /// The edges of the cone of separating directions: each is at a right angle to two of the rows.
  var edges: [[Int]] {
    let A = turned
    var found: [[Int]] = []
    for i in A.indices {
      for k in 0..<i {
        let (u, v) = (A[i], A[k])
        let b = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
        for edge in [b, b.map { -$0 }] where edge.contains(where: { $0 != 0 }) {
          if A.allSatisfy({ row in zip(row, edge).reduce(0) { $0 + $1.0 * $1.1 } >= 0 }) { found.append(edge) }
        }
      }
    }
    return found
  }

  /// Whether the sum of the edges keeps every row strictly on its side.
  var isComplete: Bool {
    let sum = (0..<3).map { j in edges.reduce(0) { $0 + $1[j] } }
    return turned.allSatisfy { row in zip(row, sum).reduce(0) { $0 + $1.0 * $1.1 } > 0 }
  }
}

struct SeparationLawTests {
  @Test(arguments: UInt64(1)...300) func `status, columns and signs are those that enumeration finds`(seed: UInt64) throws {
    let data = SmallRows(seed: seed)
    guard Set(data.events).count == 2, PivotedQR(data.X).rank() == 3 else { return }
    let edges = data.edges
    let found: Separation
    do { found = try GeneralizedLinearModel().fit(data.X, outcome: data.y).separation } catch { found = try #require(error.separation) }
    #expect(found.status == (edges.isEmpty ? .none : data.isComplete ? .complete : .quasi))
    for j in 0..<3 {
      let signs = Set(edges.map { $0[j].signum() }).subtracting([0])
      switch found.directions[j] {
      case .finite: #expect(signs.isEmpty, "column \(j)")
      case .plusInfinity: #expect(signs.contains(1), "column \(j)")
      case .minusInfinity: #expect(signs.contains(-1), "column \(j)")
      }
    }
  }

  @Test func `the random rows are of every kind`() {
    let kinds = (UInt64(1)...300).map(SmallRows.init).filter { Set($0.events).count == 2 && PivotedQR($0.X).rank() == 3 }
      .map { $0.edges.isEmpty ? 0 : $0.isComplete ? 2 : 1 }
    for kind in 0...2 { #expect(kinds.count { $0 == kind } >= 30, "kind \(kind)") }
  }
}
