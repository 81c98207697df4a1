import Glibc
import LinearAlgebra
import Multilevel
import Probability
import Testing

/// The block factorisation against the same equations as one dense matrix.
struct BlockCholeskyTests {
  /// Designs of levels: nested; crossed with every pair met; crossed with few pairs; three factors with two effects each; one factor.
  enum Design: String, CaseIterable { case one, nested, crossed, sparse, deep }

  /// Levels of factors and effects of each level.
  private struct Levels {
    var factors: [GroupingFactor]
    var widths: [Int]
  }

  private static func levels(_ design: Design, _ n: Int, _ stream: inout RandomStream) -> Levels {
    func random(_ levels: Int) -> GroupingFactor {
      GroupingFactor(codes: (0..<n).map { $0 < levels ? Int32($0) : Int32(stream.uniform() * Double(levels)) }, levels: levels)
    }
    let school = random(9)
    let classes = GroupingFactor(codes: school.codes.enumerated().map { $1 * 2 + Int32($0 % 2) }, levels: 18)
    switch design {
    case .one: return Levels(factors: [school], widths: [3])
    case .nested: return Levels(factors: [school, classes], widths: [2, 1])
    case .crossed: return Levels(factors: [random(40), random(30)], widths: [1, 1])
    case .sparse: return Levels(factors: [random(120), random(60)], widths: [1, 2])
    case .deep: return Levels(factors: [random(50), random(30), classes], widths: [2, 2, 1])
    }
  }

  /// A layout with numbers, and the dense `ΛᵀZᵀWZΛ + I` in the order of the layout.
  private struct Problem {
    let layout: RandomEffectsLayout
    let factor: BlockCholesky
    let dense: Matrix
    let starts: [Int]

    init(_ design: Design, rows n: Int) throws {
      var stream = RandomStream(seed: 3, stream: 0)
      let levels = BlockCholeskyTests.levels(design, n, &stream)
      let designs = levels.widths.map { w in Matrix(columns: (0..<w).map { _ in (0..<n).map { _ in stream.normal() } }) }
      let weights = (0..<n).map { _ in stream.uniform() + 0.5 }
      let terms = designs.enumerated().map { RandomTerm(factor: $0, design: $1) }
      let layout = try RandomEffectsLayout(factors: levels.factors, terms: terms)
      let constant = Matrix(rows: n, columns: 1, repeating: 1)
      let rows = MixedRows(columns: constant, terms: designs, responses: [], weights: weights)
      let blocks = layout.widths.map { w in
        Matrix(columns: (0..<w).map { j in (0..<w).map { i in i >= j ? 0.3 + stream.uniform() : 0 } })
      }
      self.layout = layout
      factor = try BlockCholesky(layout, GroupCrossProducts(layout, rows, threads: 2), factors: blocks)
      let starts = layout.order.indices.reduce(into: [0]) { $0.append($0.last! + layout.levels[$1] * layout.widths[$1]) }
      self.starts = starts
      var Z = Matrix(rows: n, columns: layout.effects)
      for (place, f) in layout.order.enumerated() {
        let w = layout.widths[place]
        for i in 0..<n {
          let first = starts[place] + Int(levels.factors[f].codes[i]) * w
          for c in 0..<w {
            Z[i, first + c] = (0..<w).reduce(0) { $0 + designs[f][i, $1] * blocks[place][$1, c] } * weights[i].squareRoot()
          }
        }
      }
      var A = Z.transposed * Z
      for k in 0..<A.rows { A[k, k] += 1 }
      dense = A
    }
  }

  @Test(arguments: Design.allCases) func `determinant and solutions are those of the dense matrix`(_ design: Design) throws {
    let problem = try Problem(design, rows: 400)
    let whole = try Cholesky(problem.dense)
    #expect(abs(problem.factor.logDeterminant / whole.logDeterminant - 1) < 1e-12)
    let B = Matrix(rows: problem.layout.effects, columns: 2, elements: (0..<2 * problem.layout.effects).map { sin(Double($0)) })
    #expect(largestError(problem.factor.solve(B.transposed).transposed.elements, whole.solve(B).elements) < 1e-10)
    let half = problem.factor.forward(B.transposed)
    let (product, want) = (half * half.transposed, B.transposed * whole.solve(B))
    #expect(largestError(product.elements, want.elements) < 1e-10)
  }

  @Test(arguments: Design.allCases) func `the inverse is right for every level`(_ design: Design) throws {
    let problem = try Problem(design, rows: 400)
    let (inverse, selected) = (try Cholesky(problem.dense).inverse, SelectedInverse(problem.factor))
    for place in problem.layout.order.indices {
      let w = problem.layout.widths[place]
      for level in 0..<problem.layout.levels[place] {
        let first = problem.starts[place] + level * w
        for c in 0..<w {
          for r in 0..<w { #expect(abs(selected.square(place: place, level: level, r, c) - inverse[first + r, first + c]) < 1e-10) }
        }
      }
    }
  }
}
