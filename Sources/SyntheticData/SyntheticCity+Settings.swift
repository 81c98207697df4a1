extension SyntheticCity {
  /// How the office finds children in need.
  public enum Label: String, Sendable, CaseIterable {
    /// Children whom schools and offices see more often are found more often ("selected at random given the registers").
    case selective
    /// Every child in new need is found with the same probability ("selected completely at random").
    case constant
  }

  /// What kind of city, and how much of it.
  public struct Settings: Sendable, Equatable {
    /// Children of the nine grades in each 年度 if nobody moved; about a tenth fewer are enrolled, for some move in later or leave.
    public let children: Int
    /// The number of 年度, the first of which is 2017 (平成29年度).
    public let years: Int
    /// The seed of all random numbers.
    public let seed: UInt64
    /// How the office finds children in need.
    public let label: Label
    /// Whether the preparation of support leaves records before the listing.
    public let leak: Bool
    /// Whether rates rise, recording systems change and one effect begins in the fifth year.
    public let drift: Bool
    /// Whether cells are missing.
    public let missing: Bool
    /// Whether nothing goes with anything but grade, sex, year and school: no effects, no lasting differences between children, no traces
    /// of support, and every child in need found with the same probability.
    public let nullEffects: Bool
    /// The number of unreadable rows in the registers.
    public let defects: Int

    /// Checks and stores the settings.
    /// - Throws: `SyntheticDataError.childrenOutOfRange`, `.yearsOutOfRange`, `.defectsOutOfRange`.
    public init(
      children: Int = 20_000, years: Int = 6, seed: UInt64 = 1, label: Label = .selective, leak: Bool = true, drift: Bool = true,
      missing: Bool = true, nullEffects: Bool = false, defects: Int = 6
    ) throws(SyntheticDataError) {
      guard Self.childrenRange.contains(children) else { throw .childrenOutOfRange(children, Self.childrenRange) }
      guard Self.yearsRange.contains(years) else { throw .yearsOutOfRange(years, Self.yearsRange) }
      let mostDefects = children / Self.childrenPerDefect
      guard (0...mostDefects).contains(defects) else { throw .defectsOutOfRange(defects, 0...mostDefects) }
      self.children = children
      self.years = years
      self.seed = seed
      self.label = nullEffects ? .constant : label
      self.leak = leak && !nullEffects
      self.drift = drift
      self.missing = missing
      self.nullEffects = nullEffects
      self.defects = defects
    }

    /// A hundred children a grade at least, and no more than fit into the identifiers.
    public static let childrenRange = 900...5_000_000
    /// Training, calibration and test need four 年度 at least.
    public static let yearsRange = 4...30
    /// At most one defect for so many children.
    private static let childrenPerDefect = 100

    /// The children of one cohort.
    var cohortSize: Int { children / 9 }

    /// The number of children who are ever of school age in the window.
    var cohortChildren: Int { cohortSize * (9 + years - 1) }

    /// The 年度 of a year of the window.
    func fiscalYear(_ year: Int) -> Int { Self.firstFiscalYear - 1 + year }

    private static let firstFiscalYear = 2017
  }
}
