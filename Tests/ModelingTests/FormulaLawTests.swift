import LinearAlgebra
import Tabular
import Testing

@testable import Modeling

/// What holds for every table, on 200 random ones.
struct FormulaLawTests {
  private static let seeds = 1...200
  /// A direction that columns do not have shows as a share of its length; rounding of columns of different sizes leaves far less than this.
  private static let sameSpace = 1e-7

  private func sameSpace(_ A: Matrix, _ B: Matrix) -> Bool {
    A.columns == B.columns && A.unexplainedShare(of: B) < Self.sameSpace && B.unexplainedShare(of: A) < Self.sameSpace
  }

  @Test(arguments: seeds)
  func `another reference spans the same space, alone and crossed`(seed: Int) throws {
    let random = RandomTable(seed: seed)
    for formula in ["y ~ g", "y ~ g*h", "y ~ x*g + h", "y ~ g/z"] {
      let plain = try random.design(formula)
      let other = try random.design(formula, references: ["g": "g1"])
      #expect(plain != other)
      #expect(sameSpace(plain, other), "\(formula)")
    }
  }

  @Test(arguments: seeds)
  func `crossing is both terms and their product`(seed: Int) throws {
    let random = RandomTable(seed: seed)
    for (a, b) in [("g", "h"), ("x", "g"), ("x", "z"), ("ns(x, df = 2)", "h")] {
      let crossed = try random.design("y ~ \(a)*\(b)")
      let written = try random.design("y ~ \(a) + \(b) + \(a):\(b)")
      let power = try random.design("y ~ (\(a) + \(b))^2")
      #expect(crossed == written && crossed == power)
    }
  }

  @Test(arguments: seeds)
  func `margins that are absent are made up for by the coding`(seed: Int) throws {
    let random = RandomTable(seed: seed)
    let full = try random.design("y ~ g*h")
    for formula in ["y ~ g + g:h", "y ~ h + g:h", "y ~ g:h - 1", "y ~ g*h - 1", "y ~ g + g:h - 1", "y ~ g/h"] {
      #expect(sameSpace(full, try random.design(formula)), "\(formula)")
    }
    let slopes = try random.design("y ~ g*x")
    for formula in ["y ~ g/x", "y ~ g + g:x", "y ~ g/x - 1", "y ~ g + g:x - 1"] {
      #expect(sameSpace(slopes, try random.design(formula)), "\(formula)")
    }
  }

  private static let everything =
    "y ~ g*h + x:g + poly(x, 3) + ns(z, df = 3):h + bs(x, df = 5) + rcs(z, 4) + log(x + 1) + offset(sqrt(z)) + I(x*z)"

  @Test(arguments: seeds)
  func `a part of the rows, in any order, has the columns that it has in the whole`(seed: Int) throws {
    let random = RandomTable(seed: seed)
    var draws = Draws(seed: seed + 1000)
    let kept = (0..<random.rows / 2).map { _ in draws.next(random.rows) }
    let blueprint = try random.blueprint(Self.everything)
    let whole = try blueprint.mold(random.table)
    let part = try blueprint.mold(random.rows(kept))
    #expect(part.design.names == whole.design.names)
    for (column, short) in zip(whole.design.matrix.lists, part.design.matrix.lists) { #expect(short == kept.map { column[$0] }) }
    let offset = try #require(whole.offset)
    #expect(try #require(part.offset) == kept.map { offset[$0] })
    let forged = try blueprint.forge(random.rows(kept))
    #expect(forged.design.matrix == part.design.matrix && forged.offset == part.offset)
  }

  @Test(arguments: seeds)
  func `the order of the rows changes the order of the rows only`(seed: Int) throws {
    let random = RandomTable(seed: seed)
    let backwards = (0..<random.rows).reversed().map { $0 }
    let settings = BlueprintSettings(outcome: .number)
    let table = random.rows(backwards)
    let turned = try Blueprint(try Formula(Self.everything), table: table, settings: settings).mold(table).design.matrix
    let plain = try random.design(Self.everything)
    for (column, other) in zip(plain.lists, turned.lists) {
      // The recurrence of poly() is learnt from sums over the rows.
      #expect(zip(column.reversed(), other).map { $0 - $1 }.length <= 1e-11 * max(column.length, 1e-300))
    }
  }
}
