/// Room for numbers that is taken once and handed out piece by piece; it is given back with the object.
final class LogisticScratch {
  private let base: UnsafeMutablePointer<Double>
  private let capacity: Int
  private var used = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: max(capacity, 1))
  }

  deinit { base.deallocate() }

  /// The next so many numbers, all of them 0.
  func take(_ count: Int) -> UnsafeMutablePointer<Double> {
    precondition(used + count <= capacity, "the room was counted too small")
    defer { used += count }
    (base + used).initialize(repeating: 0, count: count)
    return base + used
  }
}
