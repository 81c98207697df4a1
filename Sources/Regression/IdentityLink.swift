/// The link `η = μ`.
public struct IdentityLink: Link {
  /// The link; it has no settings.
  public init() {}

  /// `identity`.
  public var name: String { "identity" }

  /// `η = μ`.
  public func predictor(ofMean μ: Double) -> Double { μ }

  /// `μ = η`.
  public func mean(ofPredictor η: Double) -> Double { η }

  /// `dμ/dη = 1`.
  public func slope(atPredictor η: Double) -> Double { 1 }
}

extension Link where Self == IdentityLink {
  /// The link `η = μ`.
  public static var identity: IdentityLink { IdentityLink() }
}
