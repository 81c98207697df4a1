/// Which schools are compared with which: those of one type that are large enough.
struct Comparison: Sendable {
  /// What may be said of each school.
  let standings: [SchoolStanding]
  /// The number of rows of each school.
  let rows: [Int]
  /// The type of each school.
  let types: [Int]
  /// For each type, the schools whose mean is the point of comparison: all but those that are too small.
  let members: [[Int]]
  /// For each type, the schools that are ranked.
  let ranked: [[Int]]

  /// Decides by the numbers of rows.
  init(types: [Int], rows: [Int], _ settings: PosteriorSettings) {
    let typeCount = (types.max() ?? -1) + 1
    let members = (0..<typeCount).map { type in types.indices.filter { types[$0] == type && rows[$0] >= settings.smallestSchool } }
    standings = types.indices.map { j in
      if rows[j] < settings.smallestSchool { return .tooSmall }
      if members[types[j]].count < Checks.fewestSchools { return .alone }
      return rows[j] < settings.smallestRanked ? .intervalOnly : .ranked
    }
    ranked = members.map { [standings] in $0.filter { standings[$0] == .ranked } }
    self.members = members
    self.types = types
    self.rows = rows
  }
}
