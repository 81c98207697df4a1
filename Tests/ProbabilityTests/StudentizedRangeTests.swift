import Testing

@testable import Probability

struct StudentizedRangeTests {
  /// R 4.2.2: ptukey(3.5, 4, 20), itself good to about 1e-11; scipy 1.17.1: studentized_range.ppf(0.95, 4, 20).
  @Test func `the value and the quantile agree with R and scipy`() {
    let range = StudentizedRange(means: 4, degreesOfFreedom: 20)
    expect(range.cumulative(3.5), 0.905041549451443, within: 1e-11)
    expect(range.quantile(0.95), 3.9582935609453846, within: 1e-11)
  }

  @Test(arguments: [0.01, 1, 3, 40]) func `the range of two means is the distance of t times the root of two`(_ q: Double) {
    for ν in [1.0, 5, 200, .infinity] {
      let range = StudentizedRange(means: 2, degreesOfFreedom: ν)
      expect(range.upperTail(q), 2 * StudentT(degreesOfFreedom: ν).upperTail(q / 2.0.squareRoot()), within: 1e-11)
      expect(range.cumulative(q) + range.upperTail(q), 1)
    }
  }

  @Test func `impossible settings answer nothing`() {
    #expect(StudentizedRange(means: 1, degreesOfFreedom: 4).cumulative(2).isNaN)
    #expect(StudentizedRange(means: 3, degreesOfFreedom: 0).quantile(0.5).isNaN)
    #expect(StudentizedRange(means: 3, degreesOfFreedom: 4).upperTail(.nan).isNaN)
  }
}
