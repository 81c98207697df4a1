import Parallel

/// Changes the elements of an array in place, several at once; each call has its element to itself.
func changeEach<Element>(_ elements: inout [Element], threads: Int, _ body: @Sendable (inout Element) -> Void) {
  elements.withUnsafeMutableBufferPointer { buffer in
    let places = ElementPlaces(base: buffer.baseAddress)
    Parallel.forEach(count: buffer.count, threads: threads) { places.change($0, body) }
  }
}

/// The elements of an array, each to be touched by one thread at a time: `Parallel.forEach` hands out each index once.
private struct ElementPlaces<Element>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>?

  func change(_ index: Int, _ body: (inout Element) -> Void) { body(&base![index]) }
}
