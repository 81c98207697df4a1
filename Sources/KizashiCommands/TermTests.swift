import Modeling
import Regression
import Reports
import StructuredText

/// Tests of whole items.
struct TermTests {
  let inputs: FitInputs
  let fit: GeneralizedLinearFit
  let kind: FitReportOptions.TestKind

  /// The test of one term.
  struct Row {
    let item: String
    let test: LikelihoodRatioTest?
  }

  /// One test a term; without numbers for a term that adds nothing to the others.
  ///
  /// - Throws: `RegressionError`.
  func rows() throws(RegressionError) -> [Row] {
    let terms = kind == .drop ? inputs.frame.design.terms.filter { !isPartOfAnother($0) } : inputs.frame.design.terms
    let columns = terms.map { Array($0.columns) }
    let tests = kind == .drop ? try fit.dropTests(of: columns, in: inputs.data) : try fit.sequentialTests(of: columns, in: inputs.data)
    return zip(terms, tests).map { Row(item: $0.name, test: $1) }
  }

  /// The tests as a table for people.
  func text(_ rows: [Row], _ language: Language) -> String {
    let statistic = fit.family.estimatesDispersion ? "F" : "χ²"
    var table = TextTable(header: [language.text("項目", "item"), language.text("自由度", "df"), statistic, language.text("p値", "p")])
    for row in rows { table.append(row.cells) }
    return title(language) + "\n" + table.text
  }

  private func title(_ language: Language) -> String {
    let test = fit.family.estimatesDispersion ? language.text("F 検定", "F tests") : language.text("尤度比検定", "likelihood-ratio tests")
    return switch kind {
    case .drop: language.text("項目を一つずつ除いた\(test)", "\(test), each item left out of the model")
    case .sequential: language.text("項目を順に加えた\(test)", "\(test), items added one after the other")
    }
  }

  /// Whether an interaction holds the term: then leaving out the term alone would test nothing that depends on the data only, and R's
  /// `drop1` does not either.
  private func isPartOfAnother(_ term: DesignMatrix.Term) -> Bool {
    let parts = TermTests.parts(of: term.name)
    return inputs.frame.design.terms.contains { TermTests.parts(of: $0.name).isStrictSuperset(of: parts) }
  }

  /// The items of an interaction: what stands between colons outside brackets and quotes.
  static func parts(of name: String) -> Set<String> {
    var (parts, depth, quote) = ([""], 0, Character?.none)
    for character in name {
      if character == quote {
        quote = nil
      } else if quote == nil {
        if character == "\"" || character == "'" { quote = character }
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
      }
      if character == ":", depth == 0, quote == nil { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return Set(parts)
  }
}

extension TermTests.Row {
  /// The test as JSON.
  var json: JSONValue {
    [
      "item": .string(item), "degrees_of_freedom": .integer(test?.degreesOfFreedom ?? 0), "statistic": JSONValue(test?.statistic),
      "p_value": JSONValue(test?.pValue), "residual_degrees_of_freedom": JSONValue(test?.residualDegreesOfFreedom)
    ]
  }

  /// The cells of its row in a table for people; of F both degrees of freedom.
  fileprivate var cells: [String] {
    let freedom = "\(test?.degreesOfFreedom ?? 0)" + (test?.residualDegreesOfFreedom.map { ", \($0)" } ?? "")
    return [item, freedom, NumberText.fixed(test?.statistic, 3), NumberText.pValue(test?.pValue, decimals: 4)]
  }
}
