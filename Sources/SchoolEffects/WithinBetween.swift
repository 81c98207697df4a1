/// The slope of a pupil's number within schools and between schools (Mundlak 1978).
public struct WithinBetween: Equatable, Sendable {
  /// A slope.
  public struct Slope: Equatable, Sendable {
    /// The estimate.
    public let estimate: Double
    /// Its standard error.
    public let standardError: Double
  }
  /// The slope of the difference from the school's mean.
  public let within: Slope
  /// The slope of the school's mean.
  public let between: Slope
  /// Whether the two have different signs: a conclusion from schools to pupils would be wrong.
  public var signsDiffer: Bool { within.estimate * between.estimate < 0 }

  /// Fits both slopes of `variable` beside the design of the rows.
  /// - Throws: `SchoolEffectsError`.
  public init(of variable: [Double], in rows: GrowthRows) throws(SchoolEffectsError) { fatalError("not yet") }
}
