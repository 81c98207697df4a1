import Modeling
import StructuredText

/// Penalty factors by item, as one number for each column of a design.
struct PenaltyFactors {
  /// One number for each column of the design.
  let columns: [Double]

  /// Gives each column its factor: that of its own name, else that of its term, else 1.
  ///
  /// - Throws: `PenaltyFailure.noItem` for a name that is neither.
  init(_ factors: [(String, Double)], design: DesignMatrix) throws(PenaltyFailure) {
    var columns = [Double](repeating: 1, count: design.columns)
    for (name, factor) in factors {
      if let column = design.names.firstIndex(of: name), column > 0 || !design.hasIntercept {
        columns[column] = factor
      } else if let term = design.terms.first(where: { $0.name == name }) {
        for column in term.columns { columns[column] = factor }
      } else {
        let known = design.terms.map(\.name) + design.names.dropFirst(design.hasIntercept ? 1 : 0)
        throw .noItem(name, nearest: EditDistance.nearest(to: name, among: known))
      }
    }
    self.columns = columns
  }
}
