/// How much better a model looks on the rows it was fitted to than on new ones: Harrell's optimism by the bootstrap.
///
/// Each replicate refits the model on rows drawn with replacement and judges it on that draw and on the original rows; the mean difference is the optimism.
/// Efron, Gong, American Statistician 37 (1983); Harrell, Regression Modeling Strategies (2015).
public struct OptimismBootstrap: Equatable, Sendable {
  /// One measure of performance.
  public struct Index: Equatable, Sendable {
    /// The name, as in R's `rms::validate` in small letters: dxy, r2, intercept, slope, emax, d, u, q, b, g, gp; and auc.
    public var name: String
    /// On the rows of the fit.
    public var apparent: Double
    /// Mean over the replicates on their own draw.
    public var training: Double
    /// Mean over the replicates on the original rows.
    public var test: Double
    /// `training − test`.
    public var optimism: Double
    /// `apparent − optimism`.
    public var corrected: Double

    /// A measure.
    public init(name: String, apparent: Double, training: Double, test: Double) {
      (self.name, self.apparent, self.training, self.test) = (name, apparent, training, test)
      optimism = training - test
      corrected = apparent - optimism
    }
  }

  /// The replicates that had a fit.
  public var replicates: Int
  /// The replicates without one (separation, one class); they are left out.
  public var failed: Int
  /// The measures.
  public var indices: [Index]

  /// A result.
  public init(replicates: Int, failed: Int, indices: [Index]) {
    (self.replicates, self.failed, self.indices) = (replicates, failed, indices)
  }
}
