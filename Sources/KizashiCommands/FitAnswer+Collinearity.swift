import LinearAlgebra
import Modeling
import Regression
import Reports
import StructuredText

extension FitAnswer {
  /// The warning about near dependence of the columns, and the tables of it when asked for.
  ///
  /// - Complexity: O(rows × columns²), one pass.
  /// - Throws: `RegressionError`.
  mutating func describeCollinearity(
    _ covariance: Matrix, aliased: [Int], _ report: FitReportOptions
  ) throws(RegressionError) {
    let design = inputs.frame.design
    let kept = design.names.indices.filter { !aliased.contains($0) }
    let collinearity = try Collinearity(kept.count == design.columns ? design : design.keeping(columns: kept), threads: inputs.data.threads)
    warnAboutCollinearity(collinearity.involvedColumns.map { kept[$0] })
    guard report.collinearity else { return }
    let factors = try VarianceInflation.of(covariance, terms: design.terms.map { Array($0.columns) })
    let inflation = zip(design.terms, factors).map { (term: $0.name, $1) }
    additions["collinearity"] = collinearity.json(inflation: inflation)
    sections.append { inflationText(inflation, $0) + conditionText(collinearity, $0) }
  }
}

/// The inflation of each term, as a table.
private func inflationText(_ inflation: [(term: String, VarianceInflation)], _ language: Language) -> String {
  let header = language.text("項,自由度,VIF,VIF^(1/2df)", "term,df,vif,vif^(1/2df)")
  var table = TextTable(header: header.split(separator: ",").map(String.init))
  for (term, factor) in inflation {
    table.append([
      term, "\(factor.degreesOfFreedom)", NumberText.significant(factor.factor, digits: 4),
      NumberText.significant(factor.adjusted, digits: 4)
    ])
  }
  return language.text("分散拡大係数\n", "variance inflation\n") + table.text
}

private func conditionText(_ collinearity: Collinearity, _ language: Language) -> String {
  let largest = NumberText.significant(collinearity.conditionIndexes.last, digits: 4)
  return language.text("最大の条件指数 \(largest)\n", "largest condition index \(largest)\n")
}
