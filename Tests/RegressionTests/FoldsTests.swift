import Testing

@testable import Regression

struct FoldsTests {
  @Test(arguments: UInt64(1)..<201) func `random folds never part the rows of a child`(seed: UInt64) throws {
    let children = (0..<97).flatMap { child in [Int32](repeating: Int32(child), count: 1 + child % 4) }
    let folds = try Folds.grouped(children, count: 5, seed: seed)
    var seen = [Int32: Int32]()
    for (child, fold) in zip(children, folds.assignments) {
      #expect(seen[child] == nil || seen[child] == fold)
      seen[child] = fold
    }
    let sizes = (0..<5).map { fold in seen.values.count { $0 == fold } }
    #expect(sizes.max()! - sizes.min()! <= 1)
  }

  @Test func `another seed gives other folds, the same seed the same`() throws {
    let folds = try Folds.random(rows: 100, count: 10, seed: 1)
    #expect(try folds == Folds.random(rows: 100, count: 10, seed: 1))
    #expect(try folds != Folds.random(rows: 100, count: 10, seed: 2))
  }

  @Test func `fewer than two folds, more folds than groups and empty folds are refused`() {
    #expect(throws: RegressionError.penalty(.tooFewFolds(1))) { try Folds([0, 0, 0]) }
    #expect(throws: RegressionError.penalty(.emptyFold(1))) { try Folds([0, 2, 0]) }
    #expect(throws: RegressionError.penalty(.tooFewFolds(1))) { try Folds.random(rows: 5, count: 1, seed: 1) }
    #expect(throws: RegressionError.penalty(.tooFewFolds(3))) { try Folds.grouped([0, 1, 2], count: 4, seed: 1) }
  }
}
