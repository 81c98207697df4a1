/// What is known about columns whose combination tells events and others apart without error.
///
/// Albert, Anderson (1984), Biometrika 71, 1–10; Konis (2007), Linear programming algorithms for detecting separated data in binary
/// logistic regression models, DPhil thesis, University of Oxford.
public struct Separation: Equatable, Sendable {
  /// How far the data are separated.
  public enum Status: String, Sendable {
    /// The data overlap: the estimates are finite and unique.
    case none
    /// A combination separates, with some rows exactly on the border.
    case quasi
    /// A combination separates every row strictly.
    case complete
  }

  /// Where the maximum-likelihood estimate of a column goes.
  public enum Direction: String, Sendable {
    case finite = "finite"
    case plusInfinity = "+inf"
    case minusInfinity = "-inf"
  }

  /// How the status was found.
  public enum Evidence: String, Sendable {
    /// The score at the fitted point proves that a maximum exists.
    case certificate
    /// A linear program was solved.
    case linearProgram
    /// The family has no separation, and nothing was checked.
    case notApplicable
  }

  /// How far the data are separated.
  public let status: Status
  /// Where each column's estimate goes, in the order of the design; all finite when the status is `none`.
  public let directions: [Direction]
  /// How the status was found.
  public let evidence: Evidence

  /// The columns whose estimate is infinite, ascending.
  public var infiniteColumns: [Int] { directions.indices.filter { directions[$0] != .finite } }

  /// A finding.
  public init(status: Status, directions: [Direction], evidence: Evidence) {
    self.status = status
    self.directions = directions
    self.evidence = evidence
  }

  /// Overlap of `columns` columns.
  static func none(columns: Int, _ evidence: Evidence) -> Separation {
    Separation(status: .none, directions: [Direction](repeating: .finite, count: columns), evidence: evidence)
  }
}
