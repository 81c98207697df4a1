import Modeling
import Regression
import StructuredText

/// Tests of whole items.
struct TermTests {
  let inputs: FitInputs
  let fit: GeneralizedLinearFit
  let kind: FitReportOptions.TestKind

  /// One test a term; without numbers for a term that adds nothing to the others.
  ///
  /// - Throws: `RegressionError`.
  func json() throws(RegressionError) -> JSONValue {
    let terms = kind == .drop ? inputs.frame.design.terms.filter { !isPartOfAnother($0) } : inputs.frame.design.terms
    let columns = terms.map { Array($0.columns) }
    let tests = kind == .drop ? try fit.dropTests(of: columns, in: inputs.data) : try fit.sequentialTests(of: columns, in: inputs.data)
    return .array(zip(terms, tests).map { row($0.name, $1) })
  }

  private func row(_ name: String, _ test: LikelihoodRatioTest?) -> JSONValue {
    [
      "item": .string(name), "degrees_of_freedom": .integer(test?.degreesOfFreedom ?? 0), "statistic": JSONValue(test?.statistic),
      "p_value": JSONValue(test?.pValue), "residual_degrees_of_freedom": JSONValue(test?.residualDegreesOfFreedom)
    ]
  }

  /// Whether an interaction holds the term: then leaving out the term alone would test nothing that depends on the data only, and R's
  /// `drop1` does not either.
  private func isPartOfAnother(_ term: DesignMatrix.Term) -> Bool {
    let parts = TermTests.parts(of: term.name)
    return inputs.frame.design.terms.contains { TermTests.parts(of: $0.name).isStrictSuperset(of: parts) }
  }

  /// The items of an interaction: what stands between colons outside brackets.
  static func parts(of name: String) -> Set<String> {
    var (parts, depth) = ([""], 0)
    for character in name {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ":", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return Set(parts)
  }
}
