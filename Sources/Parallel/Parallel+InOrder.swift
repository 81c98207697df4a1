import Dispatch
import Synchronization

extension Parallel {
  /// Makes a result for each index below `count` on up to `threads` threads, and hands each over in the order of the indices, one at a time.
  ///
  /// Each thread has one result in its hands, which it makes over and over again: memory stays O(`threads` × result) however many there are,
  /// and what `deliver` sees does not depend on the number of threads. After `deliver` has returned `false` it is not called again.
  /// - Complexity: O(`count`) calls.
  public static func forEachInOrder<Result: ~Copyable>(
    count: Int, threads: Int, result: @Sendable () -> Result, make: @Sendable (Int, inout Result) -> Void,
    deliver: (Int, inout Result) -> Bool
  ) {
    let turns = Turns(count: count)
    withoutActuallyEscaping(deliver) { deliver in
      // Turns are taken one after another, so that no two threads are inside `deliver`.
      nonisolated(unsafe) let deliver = deliver
      let lanes = max(1, min(threads, count))
      let next = Atomic<Int>(0)
      forEach(count: lanes, threads: lanes) { _ in
        var mine = result()
        while !turns.isOver {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          make(index, &mine)
          turns.take(index) { deliver(index, &mine) }
        }
      }
    }
  }
}

/// Whose turn it is: a semaphore an index, signalled by the one before it.
private final class Turns: Sendable {
  private let gates: [DispatchSemaphore]
  private let stopped = Atomic<Bool>(false)

  init(count: Int) {
    gates = (0...count).map { _ in DispatchSemaphore(value: 0) }
    gates[0].signal()
  }

  var isOver: Bool { stopped.load(ordering: .acquiring) }

  /// Waits for the turn of `index`, does the work unless an earlier one has stopped, and passes the turn on.
  func take(_ index: Int, _ work: () -> Bool) {
    gates[index].wait()
    if !isOver, !work() { stopped.store(true, ordering: .releasing) }
    gates[index + 1].signal()
  }
}
