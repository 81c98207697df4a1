import LinearAlgebra

/// What the columns Z = [X y] say at each group of a level.
struct LevelScores {
  /// `1_gᵀV⁻¹Z`, columns × groups: times the variance of the level's effect and with the residuals' weights, its shrunken effects.
  let scores: Matrix
  /// `1_gᵀV⁻¹1_g` of each group.
  let information: [Double]
  /// The part of each column's groups that the effects of this level and of those above take, columns × groups.
  let taken: Matrix
  /// `λb + b²h` of each group, which carries the information down to the level below.
  let carried: [Double]
}

extension MixedEquations {
  /// The scores of schools.
  /// - Complexity: O(schools × columns).
  func schoolScores() -> LevelScores {
    let top = Matrix(rows: levels.schools.means.rows, columns: 1)
    let parents = [Int](repeating: 0, count: levels.schools.precisions.count)
    return scores(of: levels.schools, variance: ratios.school, parents: parents, taken: top, carried: [0])
  }

  /// The scores of school-years, given those of the schools.
  /// - Complexity: O(school-years × columns).
  func yearScores(below schools: LevelScores, _ starts: [Int]) -> LevelScores {
    scores(
      of: levels.years, variance: ratios.year, parents: Self.parents(starts), taken: schools.taken, carried: schools.carried)
  }

  /// The scores of classes, given those of the school-years.
  /// - Complexity: O(cells × columns).
  func classScores(below years: LevelScores, _ starts: [Int]) -> LevelScores {
    scores(
      of: levels.cells, variance: ratios.schoolClass, parents: Self.parents(starts), taken: years.taken, carried: years.carried)
  }

  private static func parents(_ starts: [Int]) -> [Int] {
    (1..<starts.count).flatMap { [Int](repeating: $0 - 1, count: starts[$0] - starts[$0 - 1]) }
  }

  /// `s_g = w_g (m_g − t_parent)`, `t_g = λ s_g + t_parent`; `i_g = w_g − w_g² h_parent`, `h_g = λ b_g + b_g² h_parent`.
  private func scores(
    of level: NestedLevel, variance λ: Double, parents: [Int], taken: Matrix, carried: [Double]
  ) -> LevelScores {
    let q = level.means.rows
    var scores = level.means
    var below = level.means
    for (g, parent) in parents.enumerated() {
      for i in 0..<q {
        let above = taken.elements[parent * q + i]
        scores.elements[g * q + i] = level.precisions[g] * (level.means.elements[g * q + i] - above)
        below.elements[g * q + i] = λ * scores.elements[g * q + i] + above
      }
    }
    let w = level.precisions, b = level.shrinkage
    return LevelScores(
      scores: scores, information: parents.indices.map { w[$0] - w[$0] * w[$0] * carried[parents[$0]] },
      taken: below, carried: parents.indices.map { λ * b[$0] + b[$0] * b[$0] * carried[parents[$0]] })
  }
}
