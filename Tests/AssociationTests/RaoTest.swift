import LinearAlgebra

/// Rao's score test of columns added to a logistic regression on stratum indicators, written with the full information matrix
/// as in `anova(glm(y ~ s), glm(y ~ s + x), test = "Rao")` and sharing nothing with the code under test.
struct RaoTest {
  let statistic: Double

  init(outcome y: [Double], codes: [Int32], strata: Int, columns: [[Double]]) throws {
    let rows = y.indices.filter { i in columns.allSatisfy { $0[i].isFinite } }
    var rates = [Double](repeating: 0, count: strata)
    for s in 0..<strata {
      let members = rows.filter { codes[$0] == s }
      rates[s] = members.reduce(0) { $0 + y[$1] } / Double(max(members.count, 1))
    }
    let kept = (0..<strata).filter { rates[$0] > 0 && rates[$0] < 1 }
    let p = kept.count + columns.count
    var information = Matrix(rows: p, columns: p)
    var score = [Double](repeating: 0, count: p)
    for i in rows {
      let μ = rates[Int(codes[i])]
      let row = kept.map { Int(codes[i]) == $0 ? 1.0 : 0 } + columns.map { $0[i] }
      for j in 0..<p {
        score[j] += row[j] * (y[i] - μ)
        for k in 0..<p { information[j, k] += μ * (1 - μ) * row[j] * row[k] }
      }
    }
    statistic = zip(try Cholesky(information).solve(score), score).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
