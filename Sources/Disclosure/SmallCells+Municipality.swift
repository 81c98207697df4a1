extension SmallCells {
  /// No count is shown, not even zero.
  public static let noCounts = SmallCells(threshold: .max)

  /// Below so many inhabitants a municipality shows no counts.
  public static let smallestMunicipality = 2_000
  /// Below so many inhabitants the threshold is that of small municipalities.
  public static let smallMunicipality = 25_000
  /// The threshold of small municipalities.
  public static let thresholdOfSmallMunicipality = 20

  /// The rule for a municipality: no counts below 2,000 inhabitants, a threshold of 20 below 25,000, and of 10 from there on.
  ///
  /// Source: the guideline on the use of the national claims database (NDB).
  public static func municipality(inhabitants: Int) -> SmallCells {
    switch inhabitants {
    case ..<smallestMunicipality: .noCounts
    case ..<smallMunicipality: SmallCells(threshold: thresholdOfSmallMunicipality)
    default: .official
    }
  }
}
