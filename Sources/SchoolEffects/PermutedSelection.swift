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

  /// The values of the selected schools in the order that a permutation of all schools gives.
  /// - Complexity: O(all schools).
  func moved(_ values: [Double], _ permutation: [Int]) -> [Double] {
    guard schools.count < types.count else { return permutation.map { values[$0] } }
    var filled = [Int](repeating: 0, count: ofType.count)
    var result = values
    for school in permutation {
      guard let from = places[school] else { continue }
      let type = types[school]
      result[ofType[type][filled[type]]] = values[from]
      filled[type] += 1
    }
    return result
  }
}
