import Scoring

/// Writes a fitted regression as a RegressionModel of PMML 4.4.
public struct PMMLRegression: Sendable {
  /// The output that holds the mean of the outcome: of a binomial model, the probability.
  static let mean = "mean"
  /// The field of the outcome, which a document of this kind must name.
  static let target = "outcome"

  let source: RegressionSource

  /// Makes a writer of a regression.
  public init(_ source: RegressionSource) { self.source = source }

  /// The document, `fit.pmml`.
  ///
  /// - Throws: `CarrierError.termNotExpressible` at the first term without a faithful form, such as a spline.
  public func carried() throws(CarrierError) -> CarriedRule {
    guard !source.formula.contains("offset(") else { throw .termNotExpressible(carrier: .pmml, term: "offset()") }
    var terms: [Term] = []
    for coefficient in source.coefficients {
      guard let term = RegressionTerm(coefficient.term, factors: source.factors), coefficient.estimate.isFinite else {
        throw .termNotExpressible(carrier: .pmml, term: coefficient.term)
      }
      terms.append(Term(parts: term.parts, estimate: coefficient.estimate))
    }
    let text = try document(terms).document()
    guard XMLText.isRepresentable(text) else { throw .notExpressible(carrier: .pmml, field: "control characters") }
    return CarriedRule(files: [.init(name: "fit.pmml", text: text)], notes: Self.notes)
  }

  private struct Term {
    let parts: [RegressionTerm.Part]
    let estimate: Double
  }

  /// The columns in the order of the terms, each once, and whether it is a category.
  private func columns(_ terms: [Term]) throws(CarrierError) -> [(name: String, isCategory: Bool)] {
    var columns: [(name: String, isCategory: Bool)] = []
    for part in terms.flatMap(\.parts) {
      let known = columns.first { $0.name == part.column }
      let isFree = ![Self.mean, Self.target].contains(part.column)
      guard isFree, known.map({ $0.isCategory == part.isLevel }) ?? true else {
        throw .termNotExpressible(carrier: .pmml, term: part.column)
      }
      if known == nil { columns.append((part.column, part.isLevel)) }
    }
    return columns
  }

  private func document(_ terms: [Term]) throws(CarrierError) -> PMMLElement {
    let columns = try columns(terms)
    let target = PMMLElement("DataField", ["name": Self.target, "optype": "continuous", "dataType": "double"])
    return PMMLElement(
      "PMML", ["xmlns": "http://www.dmg.org/PMML-4_4", "version": "4.4"],
      [
        PMMLElement("Header", ["description": source.formula], [PMMLElement("Application", ["name": "kizashi"])]),
        PMMLElement("DataDictionary", [:], columns.map(dataField) + [target]), model(terms, columns.map(\.name))
      ])
  }

  private func dataField(_ column: (name: String, isCategory: Bool)) -> PMMLElement {
    let levels = column.isCategory ? source.factors.first { $0.column == column.name }?.levels ?? [] : []
    return PMMLElement(
      "DataField",
      [
        "name": column.name, "optype": column.isCategory ? "categorical" : "continuous",
        "dataType": column.isCategory ? "string" : "double"
      ], levels.map { PMMLElement("Value", ["value": $0]) })
  }

  private func model(_ terms: [Term], _ columns: [String]) -> PMMLElement {
    let active = columns.map {
      PMMLElement(
        "MiningField", ["name": $0, "missingValueTreatment": "returnInvalid", "invalidValueTreatment": "returnInvalid"])
    }
    let target = PMMLElement("MiningField", ["name": Self.target, "usageType": "target"])
    let mean = PMMLElement(
      "OutputField", ["name": Self.mean, "optype": "continuous", "dataType": "double", "feature": "predictedValue"])
    return PMMLElement(
      "RegressionModel", ["functionName": "regression", "normalizationMethod": normalization],
      [
        PMMLElement("MiningSchema", [:], active + [target]), PMMLElement("Output", [:], [mean]),
        PMMLElement("LocalTransformations", [:], derivedFields(of: terms.map(\.parts))), table(terms)
      ])
  }

  private var normalization: String {
    switch source.link {
    case .identity: "none"
    case .log: "exp"
    default: source.link.rawValue
    }
  }

  /// The intercept, then numbers, levels and products: the order of the schema.
  private func table(_ terms: [Term]) -> PMMLElement {
    let intercept = terms.filter(\.parts.isEmpty).reduce(0) { $0 + $1.estimate }
    let numbers = terms.filter { $0.parts.count == 1 && !$0.parts[0].isLevel }.map { term in
      PMMLElement("NumericPredictor", ["name": field(of: term.parts[0]), "coefficient": String(term.estimate)])
    }
    let levels = terms.compactMap { term -> PMMLElement? in
      guard term.parts.count == 1, case .level(let column, let level) = term.parts[0] else { return nil }
      return PMMLElement("CategoricalPredictor", ["name": column, "value": level, "coefficient": String(term.estimate)])
    }
    let products = terms.filter { $0.parts.count > 1 }.map { term in
      PMMLElement("PredictorTerm", ["coefficient": String(term.estimate)], term.parts.map { .field(field(of: $0)) })
    }
    return PMMLElement("RegressionTable", ["intercept": String(intercept)], numbers + levels + products)
  }
}
