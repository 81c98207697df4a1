/// The printed places of a table: for each attribute one of its values or, behind them, all of them together; the last attribute running fastest.
struct TableShape: Sendable {
  /// The number of values of each attribute.
  let sizes: [Int]
  private let strides: [Int]

  init(_ table: CountTable) {
    sizes = table.dimensions.map(\.levels.count)
    var strides = [Int](repeating: 1, count: sizes.count)
    for k in sizes.indices.reversed().dropFirst() { strides[k] = strides[k + 1] * (sizes[k + 1] + 1) }
    self.strides = strides
  }

  /// The number of places.
  var count: Int { sizes.reduce(1) { $0 * ($1 + 1) } }
  /// The number of cells.
  var cells: Int { sizes.reduce(1, *) }

  /// The values at a place; the number of values stands for all together.
  func coordinates(_ place: Int) -> [Int] { sizes.indices.map { place / strides[$0] % (sizes[$0] + 1) } }

  /// The place of these values, nil standing for all together; nil when there is no such place.
  func place(_ values: [Int?]) -> Int? {
    guard values.count == sizes.count, zip(values, sizes).allSatisfy({ value, size in (value ?? 0) >= 0 && (value ?? 0) < size }) else {
      return nil
    }
    return sizes.indices.reduce(0) { $0 + (values[$1] ?? sizes[$1]) * strides[$1] }
  }

  /// The place of a cell.
  func place(ofCell cell: Int) -> Int {
    var (rest, place) = (cell, 0)
    for k in sizes.indices.reversed() {
      place += rest % sizes[k] * strides[k]
      rest /= sizes[k]
    }
    return place
  }

  /// The place itself and all sums that it is counted in.
  /// - Complexity: O(2 to the number of attributes).
  func sums(over place: Int) -> [Int] {
    let at = coordinates(place)
    var places = [place]
    for k in sizes.indices where at[k] < sizes[k] { places += places.map { $0 + (sizes[k] - at[k]) * strides[k] } }
    return places
  }

  /// The places that add up to the sum at `place` over attribute `k`; nil when it is not a sum over it.
  func parts(of place: Int, over k: Int) -> [Int]? {
    coordinates(place)[k] < sizes[k] ? nil : (0..<sizes[k]).map { place - (sizes[k] - $0) * strides[k] }
  }
}
