import Parallel
import Synchronization
import Testing

@Suite struct InOrderTests {
  @Test(arguments: [1, 2, 3, 8])
  func `results are handed over in the order of the indices, one at a time`(_ threads: Int) {
    var delivered: [Int] = []
    let inside = Atomic<Int>(0)
    Parallel.forEachInOrder(count: 200, threads: threads) {
      0
    } make: { index, result in
      result = index * index
    } deliver: { index, result in
      #expect(inside.add(1, ordering: .sequentiallyConsistent).newValue == 1)
      #expect(result == index * index)
      delivered.append(index)
      _ = inside.subtract(1, ordering: .sequentiallyConsistent)
      return true
    }
    #expect(delivered == Array(0..<200))
  }

  @Test(arguments: [1, 2, 8])
  func `nothing is handed over after the one that says so`(_ threads: Int) {
    var delivered: [Int] = []
    Parallel.forEachInOrder(count: 100, threads: threads) {
      ()
    } make: { _, _ in
    } deliver: { index, _ in
      delivered.append(index)
      return index < 41
    }
    #expect(delivered == Array(0...41))
  }

  @Test func `nothing is made of nothing`() {
    Parallel.forEachInOrder(count: 0, threads: 2) {
      0
    } make: { _, _ in
    } deliver: { _, _ in
      true
    }
  }
}
