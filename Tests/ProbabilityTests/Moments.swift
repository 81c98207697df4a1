/// The mean and variance of a sample, and how far they lie from what they should be, in standard errors.
struct Moments {
  let mean: Double
  let variance: Double
  private let fourth: Double
  private let count: Double

  init(_ values: [Double]) {
    let n = Double(values.count)
    let μ = values.reduce(0, +) / n
    mean = μ
    variance = values.reduce(0) { $0 + ($1 - μ) * ($1 - μ) } / n
    fourth = values.reduce(0) { $0 + ($1 - μ) * ($1 - μ) * ($1 - μ) * ($1 - μ) } / n
    count = n
  }

  func meanScore(_ expected: Double) -> Double { (mean - expected) / (variance / count).squareRoot() }

  func varianceScore(_ expected: Double) -> Double { (variance - expected) / ((fourth - variance * variance) / count).squareRoot() }
}
