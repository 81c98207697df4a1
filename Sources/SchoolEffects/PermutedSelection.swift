import LinearAlgebra

/// Permutations of all schools as permutations of some of them.
///
/// A permutation within types orders the schools of each type; leaving out those that are not selected orders the others, and every order
/// of these comes from equally many orders of all.
struct PermutedSelection: Sendable {
  /// The selected schools, ascending.
  let schools: [Int]
  /// The place of each school among the selected ones; nil for the others.
  private let places: [Int?]
  /// For each type, the places of the selected schools.
  private let ofType: [[Int]]
  private let types: [Int]

  /// A selection of schools with these types (those of all schools).
  init(_ schools: [Int], types: [Int]) {
    self.schools = schools
    self.types = types
    var places = [Int?](repeating: nil, count: types.count)
    var ofType = [[Int]](repeating: [], count: (types.max() ?? -1) + 1)
    for (place, school) in schools.enumerated() {
      places[school] = place
      ofType[types[school]].append(place)
    }
    self.places = places
    self.ofType = ofType
  }

  /// The values of the selected schools in the orders that permutations of all schools give: selected schools × permutations.
  /// - Complexity: O(all schools × permutations).
  func moved(_ values: [Double], _ permutations: [[Int]]) -> Matrix {
    var result = Matrix(rows: values.count, columns: permutations.count)
    result.elements.withUnsafeMutableBufferPointer { target in
      for (b, permutation) in permutations.enumerated() {
        let column = UnsafeMutableBufferPointer(rebasing: target[b * values.count..<(b + 1) * values.count])
        if schools.count == types.count {
          for j in column.indices { column[j] = values[permutation[j]] }
        } else {
          fill(column, values, permutation)
        }
      }
    }
    return result
  }

  private func fill(_ column: UnsafeMutableBufferPointer<Double>, _ values: [Double], _ permutation: [Int]) {
    var filled = [Int](repeating: 0, count: ofType.count)
    for school in permutation {
      guard let from = places[school] else { continue }
      let type = types[school]
      column[ofType[type][filled[type]]] = values[from]
      filled[type] += 1
    }
  }
}
