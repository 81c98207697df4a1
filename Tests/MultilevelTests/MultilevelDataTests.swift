import LinearAlgebra
import Multilevel
import Regression
import Testing

struct MultilevelDataTests {
  @Test func `one group says nothing of how groups differ`() throws {
    let X = Matrix(columns: [[1, 1, 1]])
    let fixed = try RegressionData(X, outcome: [1, 2, 3])
    let all = GroupingFactor(codes: [0, 0, 0], levels: 1)
    #expect(throws: MultilevelError.oneGroup(factor: 0)) {
      try MultilevelData(fixed, factors: [all], terms: [RandomTerm(factor: 0, design: X)])
    }
  }
}
