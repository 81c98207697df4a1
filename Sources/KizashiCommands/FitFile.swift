import Carriers
import StructuredText

/// A fit as `kizashi fit --json` has printed it, for the carriers that hold one.
struct FitFile {
  /// The methods whose estimates belong to the terms as they stand: no penalty, no standardised columns.
  private static let methods: Set = ["mle", "firth", "flic", "flac"]

  /// The fit as a carrier takes it.
  let regression: RegressionSource

  /// Reads a file.
  ///
  /// - Throws: `StructuredTextError`, `FitFileError`.
  init(path: String) throws { try self.init(try JSONValue(path: path), path: path) }

  /// Reads the answer of `fit`. Terms without an estimate depend on others, and count for nothing.
  ///
  /// - Throws: `FitFileError`.
  init(_ json: JSONValue, path: String) throws(FitFileError) {
    guard let formula = json["formula"]?.string, let linkName = json["link"]?.string, let terms = json["coefficients"]?.array,
      let method = json["method"]?.string, let factors = json["factors"]?.array
    else { throw .notAFit(path: path) }
    guard Self.methods.contains(method), let link = RegressionSource.Link(rawValue: linkName) else {
      throw .notExpressible(path: path, method: method)
    }
    guard json["random_effects"]?.array?.isEmpty ?? true else { throw .notExpressible(path: path, method: "random effects") }
    guard json["converged"] == .bool(true) else { throw .withoutEstimates(path: path) }
    regression = RegressionSource(
      formula: formula, link: link, coefficients: terms.compactMap(Self.coefficient), factors: factors.compactMap(Self.factor))
  }

  private static func coefficient(_ json: JSONValue) -> RegressionSource.Coefficient? {
    guard let term = json["term"]?.string, let estimate = json["estimate"]?.double else { return nil }
    return RegressionSource.Coefficient(term: term, estimate: estimate)
  }

  private static func factor(_ json: JSONValue) -> RegressionSource.Factor? {
    guard let name = json["name"]?.string, let column = json["column"]?.string, let levels = json["levels"]?.array else { return nil }
    return RegressionSource.Factor(name: name, column: column, levels: levels.compactMap(\.string))
  }
}
