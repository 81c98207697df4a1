extension RandomStream {
  /// A whole number of `0..<bound`, each equally likely.
  ///
  /// Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019).
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "an index needs at least one place")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// Puts the elements in a random order, each order equally likely (Fisher–Yates).
  /// - Complexity: O(count).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, index(below: last + 1)) }
  }

  /// The numbers `0..<count` in a random order.
  /// - Complexity: O(count).
  public mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  /// `count` different numbers of `0..<bound`, ascending, each set equally likely (Vitter's selection sampling).
  /// - Complexity: O(`bound`).
  public mutating func sample(_ count: Int, below bound: Int) -> [Int] {
    precondition(0...bound ~= count, "a sample without replacement is no larger than what it is drawn from")
    var chosen: [Int] = []
    chosen.reserveCapacity(count)
    for place in 0..<bound where index(below: bound - place) < count - chosen.count { chosen.append(place) }
    return chosen
  }
}
