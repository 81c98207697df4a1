import LinearAlgebra
import Testing

@testable import Modeling

/// What holds for every spline and polynomial, on 200 random samples.
struct SplineLawTests {
  private static let seeds = 1...200

  private func sample(_ seed: Int, _ count: Int = 120) -> [Double] {
    var draws = Draws(seed: seed)
    let scale = [1e-3, 1, 1e5][draws.next(3)]
    let shift = Double(draws.next(10))
    return (0..<count).map { _ in (Double(draws.next(1_000_000)) / 1_000_000 + shift) * scale }
  }

  private func isStraight(_ basis: Basis, through points: [Double]) -> Bool {
    let columns = basis.columns(of: points)
    return (0..<basis.count).allSatisfy { j in
      let rise = (columns[1, j] - columns[0, j]) / (points[1] - points[0])
      let expected = columns[0, j] + rise * (points[2] - points[0])
      return (columns[2, j] - expected).magnitude <= 1e-9 * max(columns[2, j].magnitude, columns[0, j].magnitude, 1)
    }
  }

  @Test(arguments: seeds)
  func `natural and restricted splines are straight beyond the outer knots, and B-splines are not`(seed: Int) throws {
    let x = sample(seed)
    let (low, high) = (x.min()!, x.max()!)
    let width = high - low
    var request = KnotRequest()
    request.degreesOfFreedom = 2 + seed % 5
    let natural = try BasisRequest.natural(request).basis(of: x)
    let restricted = try BasisRequest.restricted(count: 3 + seed % 5).basis(of: x)
    for points in [[high, high + width, high + 3 * width], [low, low - width, low - 3 * width]] {
      #expect(isStraight(natural, through: points))
      #expect(isStraight(restricted, through: points))
      #expect(!isStraight(try BasisRequest.bSpline(KnotRequest(), degree: 3).basis(of: x), through: points))
    }
  }

  @Test(arguments: seeds)
  func `splines and their first two derivatives are continuous, also where they become straight`(seed: Int) throws {
    let x = sample(seed)
    let (low, high) = (x.min()!, x.max()!)
    var request = KnotRequest()
    request.degreesOfFreedom = 4
    let basis = try BasisRequest.natural(request).basis(of: x)
    let inner = try request.knots(of: x, degree: nil).interior
    let step = (high - low) * 1e-4
    for knot in [low] + inner + [high] {
      let columns = basis.columns(of: (-3...3).map { knot + Double($0) * step })
      for j in 0..<basis.count {
        let before = columns[0, j] - 2 * columns[1, j] + columns[2, j]
        let after = columns[4, j] - 2 * columns[5, j] + columns[6, j]
        // Second differences over 1e-4 of the width differ by the third derivative, of the order 1e-12 × 4 steps; a kink shows as 1e-4.
        #expect((before - after).magnitude < 1e-8)
      }
    }
  }

  @Test(arguments: seeds)
  func `all B-splines add up to 1 everywhere, beyond the outer knots too`(seed: Int) throws {
    let x = sample(seed)
    var request = KnotRequest()
    request.hasIntercept = true
    request.degreesOfFreedom = 4 + seed % 6
    let degree = 1 + seed % 3
    let basis = try BasisRequest.bSpline(request, degree: degree).basis(of: x)
    let columns = basis.columns(of: x + [x.min()! - 0.1 * (x.max()! - x.min()!), x.max()!])
    for row in 0..<columns.rows { #expect(((0..<columns.columns).reduce(0) { $0 + columns[row, $1] } - 1).magnitude < 1e-10) }
  }

  @Test(arguments: seeds)
  func `polynomial columns have length 1, are orthogonal to each other and to the constant, and rise at the end`(seed: Int) throws {
    let x = sample(seed)
    let basis = try BasisRequest.polynomial(degree: 1 + seed % 8).basis(of: x)
    let columns = basis.columns(of: x).lists
    for (j, column) in columns.enumerated() {
      #expect((column.length - 1).magnitude < 1e-10)
      #expect(column.reduce(0, +).magnitude < 1e-10)
      for other in columns[..<j] { #expect(zip(column, other).reduce(0) { $0 + $1.0 * $1.1 }.magnitude < 1e-10) }
    }
    let far = basis.columns(of: [x.max()! + 1e6])
    #expect((0..<basis.count).allSatisfy { far[0, $0] > 0 })
  }

  @Test(arguments: seeds)
  func `a polynomial spans the powers`(seed: Int) throws {
    let x = sample(seed).map { $0 / 1e5 }
    let constant = [Double](repeating: 1, count: x.count)
    let orthogonal = Matrix(columns: [constant] + (try BasisRequest.polynomial(degree: 3).basis(of: x)).columns(of: x).lists)
    let powers = Matrix(columns: try BasisRequest.powers(degree: 3).basis(of: x).columns(of: x).lists)
    #expect(orthogonal.unexplainedShare(of: powers) < 1e-11)
  }
}
