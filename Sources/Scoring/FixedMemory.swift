/// Memory for a fixed number of plain values, made once and written over: the loops of scoring neither copy it nor look at its bounds.
struct FixedMemory<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  // Unchecked: it has one owner, as it cannot be copied.
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int, repeating value: Element) {
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
    self.count = count
  }

  deinit { base.deallocate() }

  subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    nonmutating set {
      assert(place >= 0 && place < count)
      base[place] = newValue
    }
  }

  /// The values as an array.
  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
