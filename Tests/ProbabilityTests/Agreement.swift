import Testing

/// Expects two numbers to agree to a relative error.
func expect(
  _ value: Double, _ reference: Double, within tolerance: Double = 1e-13, sourceLocation: SourceLocation = #_sourceLocation
) {
  let error = abs(value - reference) / max(abs(reference), .leastNormalMagnitude)
  #expect(value == reference || error <= tolerance, "\(value) for \(reference), relative error \(error)", sourceLocation: sourceLocation)
}
