import Testing

/// Expects two numbers to agree to a relative error.
func expect(
  _ value: Double?, _ reference: Double, within tolerance: Double = 1e-12, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let value else {
    Issue.record("no value where \(reference) was expected", sourceLocation: sourceLocation)
    return
  }
  let error = abs(value - reference) / max(abs(reference), 1e-300)
  #expect(value == reference || error <= tolerance, "\(value) for \(reference), relative error \(error)", sourceLocation: sourceLocation)
}
