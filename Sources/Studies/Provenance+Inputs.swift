import LinearAlgebra

extension Provenance {
  /// Where an answer comes from that was computed from these files without a plan.
  /// - Throws: `StudyError.cannotRead`.
  public init(inputs paths: [String], seed: UInt64) throws(StudyError) {
    var inputs: [(path: String, sha256: String)] = []
    for path in paths { inputs.append((path, try FileDigest(path: path).sha256)) }
    self.init(
      program: RisingRiskStudy.program, planDigest: "", inputs: inputs, seed: seed,
      linearAlgebra: "\(BLAS.configuration) (\(BLAS.coreName))")
  }
}
