import LinearAlgebra

/// How the covariances of random effects come from parameters θ: those of a term are `Λ Λᵀ`, and θ holds the lower triangle of each Λ,
/// column after column, as in lme4.
///
/// The sign of a column of Λ does not matter, so that θ has no bounds: a variance of 0 lies inside, where the objective is smooth.
struct LogisticParameters: Sendable {
  /// A term, and where its effects and its parameters stand.
  struct Term: Sendable {
    /// The place of its factor.
    let factor: Int
    /// The place of its first effect among those of the factor.
    let first: Int
    /// The number of its effects.
    let effects: Int
    /// The place of its first parameter.
    let start: Int

    /// The place of an element of Λ, not above the diagonal, in θ.
    func place(_ i: Int, _ j: Int) -> Int { start + j * effects - j * (j - 1) / 2 + i - j }
  }

  let terms: [Term]
  /// For each factor the effects of a level.
  let effects: [Int]
  /// The number of parameters.
  let count: Int

  init(factors: Int, terms: [(factor: Int, effects: Int)]) {
    var (placed, effects, count): ([Term], [Int], Int) = ([], [Int](repeating: 0, count: factors), 0)
    for term in terms {
      placed.append(Term(factor: term.factor, first: effects[term.factor], effects: term.effects, start: count))
      effects[term.factor] += term.effects
      count += term.effects * (term.effects + 1) / 2
    }
    (self.terms, self.effects, self.count) = (placed, effects, count)
  }

  /// The parameters of independent effects with this standard deviation.
  func independent(deviation: Double) -> [Double] {
    var θ = [Double](repeating: 0, count: count)
    for term in terms { for j in 0..<term.effects { θ[term.place(j, j)] = deviation } }
    return θ
  }

  /// Λ of each factor: the blocks of its terms along the diagonal.
  func factors(_ θ: some Collection<Double>) -> [Matrix] {
    let θ = Array(θ)
    var factors = effects.map { Matrix(rows: $0, columns: $0) }
    for term in terms {
      for j in 0..<term.effects {
        for i in j..<term.effects { factors[term.factor][term.first + i, term.first + j] = θ[term.place(i, j)] }
      }
    }
    return factors
  }

  /// The slope in θ of a function whose slopes in the elements of Λ are known.
  func slope(_ slopes: [Matrix]) -> [Double] {
    var slope = [Double](repeating: 0, count: count)
    for term in terms {
      for j in 0..<term.effects {
        for i in j..<term.effects { slope[term.place(i, j)] = slopes[term.factor][term.first + i, term.first + j] }
      }
    }
    return slope
  }
}
