import SchoolEffects

extension ExpectationRuleBuilder {
  /// A grade, or a type of school where grades are not known.
  struct Grade {
    let name: String
    let records: [Int]
    let isJuniorHigh: Bool
    /// Shares of records by type of school.
    let types: [Int: Double]
  }

  var grades: [Grade] {
    let (codes, names) = records.typeCodes
    let hasGrades = records.grades.count > 1
    let key = { (i: Int) in hasGrades ? records.grades[Int(records.grade[i])] : names[Int(codes[Int(records.school[i])])] }
    return Dictionary(grouping: 0..<records.count, by: key).sorted { $0.key < $1.key }.map { name, rows in
      let types = Dictionary(grouping: rows) { Int(codes[Int(records.school[$0])]) }.mapValues { Double($0.count) / Double(rows.count) }
      let main = types.max { ($0.value, $1.key) < ($1.value, $0.key) }!.key
      return Grade(name: name, records: rows, isJuniorHigh: names[main] == SchoolType.juniorHigh, types: types)
    }
  }

  /// The constant of a grade: the mean of its years, less what centring took out of the score before and of the index.
  func constant(of grade: Grade) -> Double {
    let rows = grade.records
    let cell = rows.reduce(0.0) { $0 + outcome.posterior.coefficients[outcome.design.cells[$1]] } / Double(rows.count)
    var constant = cell
    if let prior {
      let mean = rows.reduce(0.0) { $0 + prior.scores[$1] } / Double(rows.count)
      constant -= (slope(.prior) + (grade.isJuniorHigh ? slope(.priorInJuniorHigh) : 0)) * mean
    }
    let weights = hardship.weights
    let centre = grade.types.reduce(0.0) { sum, type in
      sum + type.value
        * ingredients.indices.reduce(0) { $0 + weights.coefficients[$1] * weights.means[type.key][$1] / weights.standardDeviations[$1] }
    }
    return constant - (slope(.pupilHardship) + slope(.schoolHardship)) * centre
  }
}
