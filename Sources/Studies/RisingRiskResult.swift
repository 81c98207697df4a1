/// Everything a rising-risk study found, at full precision; `result.json` and the report are made from this.
public struct RisingRiskResult: Sendable {
  /// The plan's title.
  public var title = ""
  /// What the answer was computed from and with.
  public var provenance = Provenance()
  /// Per register, what was read and what was not.
  public var registers: [RegisterSummary] = []
  /// Who is in the panel.
  public var panel = PanelSummary()
  /// Per outcome, the risk set and every item against it; the first outcome is the one the card is made for.
  public var outcomes: [OutcomeResult] = []
  /// Items that look as if the support process wrote them.
  public var leakage: [LeakageFinding] = []
  /// Groups of items that say nearly the same.
  public var collinearity: [CollinearGroup] = []
  /// The points card; nil when no item could carry one.
  public var card: CardResult?
  /// How the card did in the later year.
  public var evaluation: EvaluationResult?
  /// What a reader must know before using these numbers.
  public var notes: [StudyNote] = []

  /// The notes that say why there is no card; none when there is one.
  public var whyNoCard: [StudyNote] { card == nil ? notes.filter { ["no_card", "too_few_events"].contains($0.code) } : [] }
}

/// What an answer was computed from and with.
public struct Provenance: Sendable {
  /// The program and its version.
  public var program = ""
  /// The digest of the plan (SHA-256, hexadecimal).
  public var planDigest = ""
  /// Each input file with its digest.
  public var inputs: [(path: String, sha256: String)] = []
  /// The seed of every random draw.
  public var seed: UInt64 = 0
  /// The linear algebra library and the processor core it chose its kernels for.
  public var linearAlgebra = ""
}

/// One register as it was read.
public struct RegisterSummary: Sendable {
  /// The name in the plan.
  public var table: String
  /// The path in the study folder.
  public var path: String
  /// The encoding, and whether it was found out rather than declared.
  public var encoding: String
  /// Rows that were used.
  public var rows: Int
  /// Rows that could not be read, or repeat a child and year; they stand in `rejects.csv`.
  public var rejected: Int
  /// Rows about children or schools that the roster does not have.
  public var unknownKey: Int
  /// Columns that the dictionary does not know; they were not used.
  public var unusedColumns: [String]
  /// Per item, how many numbers, dates and years in full-width digits were read as half-width ones.
  public var halved: [(item: String, cells: Int)] = []
}

/// Who is in the panel.
public struct PanelSummary: Sendable {
  /// The number of children.
  public var children = 0
  /// The number of children × years.
  public var rows = 0
  /// Per year, the number of children.
  public var years: [(year: Int, children: Int)] = []
  /// The number of items.
  public var items = 0
}

/// A remark for the reader, in both languages.
public struct StudyNote: Sendable, Equatable {
  /// A name that machines can look for.
  public var code: String
  /// The items concerned.
  public var items: [String]
  /// The remark in Japanese.
  public var japanese: String
  /// The remark in English.
  public var english: String
}
