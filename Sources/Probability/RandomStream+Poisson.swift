import Glibc

extension RandomStream {
  /// A Poisson count of this mean, which is 0 or more and finite.
  ///
  /// Below a mean of 16: one uniform, inverted from zero upwards. From 16: Hörmann's transformed rejection with squeeze (PTRS),
  /// Insurance: Mathematics and Economics 12 (1993), two uniforms a try and 1.1 to 1.2 tries.
  public mutating func poisson(mean μ: Double) -> Int {
    precondition(μ >= 0 && μ < .infinity, "a Poisson mean is 0 or more")
    return μ < Self.rejectionMean ? poissonByInversion(μ) : poissonByRejection(μ)
  }

  /// The mean from which rejection is faster than inversion; PTRS is valid from ten.
  private static let rejectionMean = 16.0

  private mutating func poissonByInversion(_ μ: Double) -> Int {
    let u = uniform()
    if u < 1 - μ { return 0 }
    var k = 0
    var term = exp(-μ)
    var sum = term
    while u >= sum, term > 0 {
      k += 1
      term *= μ / Double(k)
      sum += term
    }
    return k
  }

  private mutating func poissonByRejection(_ μ: Double) -> Int {
    let b = 0.931 + 2.53 * μ.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseα = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = openUniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + μ + 0.43).rounded(.down)
      if us >= 0.07, v <= squeeze { return Int(k) }
      if k < 0 || (us < 0.013 && v > us) { continue }
      let bound = k * PortableLog.log(μ) - μ - LogFactorial.of(k)
      if PortableLog.log(v * inverseα / (a / (us * us) + b)) <= bound { return Int(k) }
    }
  }
}

/// Logarithms of factorials from arithmetic alone.
private enum LogFactorial {
  /// `log k!` below this size; enough for all counts of a mean of a few hundred.
  private static let table: [Double] = {
    var sums = [0.0]
    for k in 1..<512 { sums.append(sums[k - 1] + PortableLog.log(Double(k))) }
    return sums
  }()

  /// `log k!` of a whole number k ≥ 0.
  static func of(_ k: Double) -> Double {
    guard k >= Double(table.count) else { return table[Int(k)] }
    return (k + 0.5) * PortableLog.log(k) - k + Saddlepoint.logRootTwoPi + Saddlepoint.stirlingError(k)
  }
}
