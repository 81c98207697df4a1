import Testing

@testable import Regression

struct RegressionErrorMessageTests {
  @Test func `separation names columns, counted from one, and the way out`() {
    let separation = Separation(status: .quasi, directions: [.finite, .plusInfinity, .minusInfinity], evidence: .linearProgram)
    let error = RegressionError.separated(separation)
    #expect(
      error.english
        == "Quasi-complete separation: the estimates of columns 2, 3 are infinite. Use Firth's method, or join rare categories.")
    #expect(error.japanese.contains("準完全分離") && error.japanese.contains("2, 3列目") && error.japanese.contains("Firth 法"))
  }

  @Test func `a missing number is named by row and column`() {
    let error = RegressionError.notFinite(role: .design, row: 4, column: 2)
    #expect(error.english.hasPrefix("The design has a missing or infinite number at row 5, column 3"))
    #expect(error.japanese.hasPrefix("計画行列の5行目・3列目に欠損または無限大があります。"))
  }
}
