import LinearAlgebra
import Probability
import Testing

@testable import Association

struct QuadraticFormTests {
  /// A matrix of full rank `AᵀA` and a vector.
  private func random(_ n: Int, seed: UInt64) -> (V: Matrix, u: [Double]) {
    var random = RandomStream(seed: seed)
    let A = Matrix(rows: n + 3, columns: n, elements: (0..<(n + 3) * n).map { _ in random.normal() })
    return (A.transposed * A, (0..<n).map { _ in random.normal() })
  }

  // The inverse of [a b; b c] is [c -b; -b a] / (ac - b²).
  @Test func `two by two is the formula`() {
    let form = QuadraticForm(Matrix(columns: [[4, 1], [1, 9]]))
    #expect(form.rank == 2 && agree(form.value(at: [2, 3]), (9 * 4 - 2 * 6 + 4 * 9) / 35.0, 1e-12))
    let b = form.solve([2, 3])
    #expect(agree(b[0], 15 / 35.0, 1e-12) && agree(b[1], 10 / 35.0, 1e-12))
    #expect(agree(form.inverseDiagonal[0], 9 / 35.0, 1e-12) && agree(form.inverseDiagonal[1], 4 / 35.0, 1e-12))
  }

  @Test(arguments: 1...6, 1...5 as ClosedRange<UInt64>) func `V times the solution is the vector, and the value is their product`(
    n: Int, seed: UInt64
  ) {
    let (V, u) = random(n, seed: seed), form = QuadraticForm(V), b = form.solve(u)
    #expect(form.rank == n)
    for (a, b) in zip(V * b, u) { #expect(abs(a - b) < 1e-9) }
    #expect(agree(form.value(at: u), zip(u, b).reduce(0) { $0 + $1.0 * $1.1 }))
    for i in 0..<n { #expect(agree(form.inverseDiagonal[i], form.solve((0..<n).map { $0 == i ? 1 : 0 })[i])) }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>) func `units do not matter`(seed: UInt64) {
    let (V, u) = random(4, seed: seed), unit = [1e-6, 1, 1e4, 1e9]
    var W = V
    for i in 0..<4 { for j in 0..<4 { W[i, j] = V[i, j] * unit[i] * unit[j] } }
    let scaled = QuadraticForm(W)
    #expect(scaled.rank == 4 && agree(scaled.value(at: zip(u, unit).map { $0 * $1 }), QuadraticForm(V).value(at: u)))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>) func `a column that repeats another costs a rank and changes nothing`(seed: UInt64) {
    let (V, u) = random(3, seed: seed), place = [0, 1, 2, 1]
    var W = Matrix(rows: 4, columns: 4)
    for i in 0..<4 { for j in 0..<4 { W[i, j] = V[place[i], place[j]] } }
    let form = QuadraticForm(W)
    #expect(form.rank == 3 && agree(form.value(at: place.map { u[$0] }), QuadraticForm(V).value(at: u)))
  }

  @Test func `a column without variance has no part`() {
    let form = QuadraticForm(Matrix(columns: [[4, 0], [0, 0]]))
    #expect(form.rank == 1 && form.value(at: [2, 5]) == 1 && form.solve([2, 5])[1] == 0)
  }

  @Test func `what is not finite has rank 0`() {
    for x in [Double.nan, .infinity] {
      let form = QuadraticForm(Matrix(columns: [[1, x], [x, 1]]))
      #expect(form.rank == 0 && form.value(at: [1, 1]) == 0 && form.solve([1, 1]) == [0, 0])
    }
    #expect(QuadraticForm(Matrix(rows: 2, columns: 2)).rank == 0)
  }
}
