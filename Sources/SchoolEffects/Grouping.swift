import LinearAlgebra

/// Groups of places, each place in one, within which means are taken off.
struct Grouping: Sendable {
  /// The places of each group.
  let members: [[Int]]
  /// The group of each place.
  let codes: [Int]

  /// Groups by their codes, numbered from 0.
  init(_ codes: [Int]) {
    var members = [[Int]](repeating: [], count: (codes.max() ?? -1) + 1)
    for (place, code) in codes.enumerated() { members[code].append(place) }
    self.members = members
    self.codes = codes
  }

  /// The values minus the means of their groups.
  /// - Complexity: O(values).
  func centred(_ values: [Double]) -> [Double] {
    let means = members.map { group in group.reduce(0) { $0 + values[$1] } / Double(group.count) }
    return values.indices.map { values[$0] - means[codes[$0]] }
  }

  /// `C A Cᵀ` for the matrix C that takes off the means of the groups.
  /// - Complexity: O(values²).
  func centred(_ A: Matrix) -> Matrix {
    var B = Matrix(rows: A.rows, columns: A.columns)
    for j in 0..<A.columns { B.elements.replaceSubrange(j * A.rows..<(j + 1) * A.rows, with: centred(Array(A[column: j]))) }
    B = B.transposed
    for j in 0..<B.columns { B.elements.replaceSubrange(j * B.rows..<(j + 1) * B.rows, with: centred(Array(B[column: j]))) }
    return B
  }
}
