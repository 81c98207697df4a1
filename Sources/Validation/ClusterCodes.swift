/// Numbers of the clusters of some rows.
enum ClusterCodes {
  /// The clusters that occur, numbered from 0 in the order in which they come: a cluster without a row is not drawn.
  /// - Complexity: O(rows).
  static func compact(_ codes: [Int32]) -> (codes: [Int32], count: Int) {
    var places: [Int32: Int32] = [:]
    let compact = codes.map { code -> Int32 in
      if let place = places[code] { return place }
      places[code] = Int32(places.count)
      return Int32(places.count - 1)
    }
    return (compact, places.count)
  }
}
