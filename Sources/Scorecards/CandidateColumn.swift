/// The values of one feature for every row of a table, with what the dictionary says about them.
public struct CandidateColumn: Sendable {
  /// What the cells hold.
  public enum Values: Sendable {
    /// Numbers recorded with this many decimals; NaN is missing.
    case numbers([Double], decimals: Int)
    /// Codes into the levels of a nominal item; a negative code is missing.
    case codes([Int32], levels: [String])
  }

  /// Which feature it is.
  public let feature: Feature
  /// The cells.
  public let values: Values
  /// Why each cell is missing: 0 is present, r is `reasons[r - 1]`; empty when only NaN and negative codes tell.
  public var reasonCodes: [UInt8]
  /// The reasons that the codes stand for; never empty.
  public var reasons: [MissingReason]
  /// The direction that the dictionary fixes.
  public var direction: RiskDirection
  /// The first value of each bin but the lowest ("30 days or more" is 30), when an official scale fixes the bins.
  public var officialCuts: [Double]?

  /// A column with its feature and cells; missing cells have the one reason `empty` and the direction is free.
  public init(_ feature: Feature, values: Values) {
    self.feature = feature
    self.values = values
    reasonCodes = []
    reasons = [.empty]
    direction = .none
  }

  /// This column with a reason for each missing cell.
  public func missing(_ codes: [UInt8], reasons: [MissingReason]) -> CandidateColumn {
    var column = self
    column.reasonCodes = codes
    column.reasons = reasons.isEmpty ? [.empty] : reasons
    return column
  }

  /// This column with a direction and, where an official scale fixes them, its cut points.
  public func directed(_ direction: RiskDirection, officialCuts: [Double]? = nil) -> CandidateColumn {
    var column = self
    column.direction = direction
    column.officialCuts = officialCuts
    return column
  }

  /// The number of rows.
  public var rows: Int {
    switch values {
    case .numbers(let numbers, _): numbers.count
    case .codes(let codes, _): codes.count
    }
  }
}
