import LinearAlgebra
import Testing

@testable import Scorecards

struct EntryOrderTests {
  private func quadratic(_ columns: [[Double]], _ y: [Double]) throws -> LogisticQuadratic {
    let rows = try LogisticRows(Matrix(columns: columns), outcome: y)
    return rows.quadratic(at: rows.nullPoint()).quadratic
  }

  @Test func `features enter by the size of their slope`() throws {
    var random = Simulation(seed: 1)
    let columns = (0..<5).map { _ in random.normals(4000) }
    let y = (0..<4000).map { i in random.uniform() < 0.3 + 0.1 * columns[2][i].signum() + 0.05 * columns[4][i].signum() ? 1.0 : 0 }
    let order = EntryOrder(of: try quadratic(columns, y), limit: 2)
    #expect(order.entered == [2, 4])
  }

  @Test func `twins that cannot be parted enter by position`() throws {
    var random = Simulation(seed: 2)
    let x = random.normals(1000)
    let y = x.map { random.uniform() < 0.3 + 0.1 * $0.signum() ? 1.0 : 0 }
    #expect(EntryOrder(of: try quadratic([x, x, x], y), limit: 2).entered.prefix(1) == [0])
  }

  @Test func `nothing enters when every slope is negative`() throws {
    let x = (0..<100).map { Double($0 % 2) }
    #expect(EntryOrder(of: try quadratic([x.map { -$0 }], x), limit: 3).entered.isEmpty)
  }
}

extension Double {
  fileprivate func signum() -> Double { self > 0 ? 1 : -1 }
}
