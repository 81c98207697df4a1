import LinearAlgebra

/// One row for each score that is explained: who, where, when, and what is held fixed. Columns of one length, pupils' order.
struct SchoolRecords: Sendable {
  /// The schools that have records, sorted by code.
  var schools: [String] = []
  /// The type of each school.
  var types: [String] = []
  /// The 年度 in which the schools did what is explained, ascending.
  var years: [Int] = []
  /// The grades at that time, in their order.
  var grades: [String] = []

  /// The pupil of each record.
  var pupil: [Int32] = []
  /// The place of its school in `schools`.
  var school: [Int32] = []
  /// The place of the 年度 in `years`.
  var year: [Int32] = []
  /// The place of the grade in `grades`; 0 everywhere where grades are not known.
  var grade: [Int32] = []
  /// The class within school, year and grade; nil where classes are not known.
  var classroom: [Int32]?
  /// The score that is explained.
  var score: [Double] = []
  /// The score before; nil in a study of level.
  var prior: [Double]?
  /// Its standard error.
  var priorError: [Double]?
  /// The ingredients of hardship, one column an item.
  var hardship: [[Double]] = []
  /// The columns that are held fixed, categories as indicators.
  var adjusted: [AdjustedColumn] = []

  /// A column that is held fixed.
  struct AdjustedColumn: Sendable {
    let item: String
    /// The level that the column indicates; nil for numbers.
    let level: String?
    let label: String
    var values: [Double]
  }

  /// The number of records.
  var count: Int { score.count }

  /// The number of different pupils of each school.
  /// - Complexity: O(records).
  func pupilCounts() -> [Int] {
    var seen = [Set<Int32>](repeating: [], count: schools.count)
    for (pupil, school) in zip(pupil, school) { seen[Int(school)].insert(pupil) }
    return seen.map(\.count)
  }

  /// The number of records of each school.
  func recordCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: schools.count)
    for school in school { counts[Int(school)] += 1 }
    return counts
  }

  /// The 年度 in which each school has records, ascending.
  /// - Complexity: O(records).
  func schoolYears() -> [[Int]] {
    var occurs = [Bool](repeating: false, count: schools.count * years.count)
    for (school, year) in zip(school, year) { occurs[Int(school) * years.count + Int(year)] = true }
    return schools.indices.map { j in years.indices.filter { occurs[j * years.count + $0] }.map { years[$0] } }
  }

  /// The type of each school as a number, and the names of the types in their order.
  var typeCodes: (codes: [Int32], names: [String]) {
    let names = Array(Set(types)).sorted(by: SchoolType.comesBefore)
    let code = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    return (types.map { code[$0]! }, names)
  }
}

/// The types of schools that are told apart when the registers do not say.
enum SchoolType {
  static let elementary = "小学校"
  static let juniorHigh = "中学校"
  /// A school with grades of both.
  static let both = "義務教育学校"
  /// Where grades are not known.
  static let unknown = "学校"

  /// Elementary schools come before junior high schools, others as text.
  static func comesBefore(_ left: String, _ right: String) -> Bool {
    let order = [elementary, juniorHigh, both]
    return (order.firstIndex(of: left) ?? order.count, left) < (order.firstIndex(of: right) ?? order.count, right)
  }

  /// The type by the numbers of the grades it teaches (7 and more: junior high school).
  static func ofGrades(_ grades: Set<Int>) -> String {
    guard !grades.isEmpty else { return unknown }
    let (low, high) = (grades.contains { $0 < 7 }, grades.contains { $0 >= 7 })
    return low && high ? both : low ? elementary : juniorHigh
  }
}
