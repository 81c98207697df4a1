import Testing

@testable import Tabular

struct LevelSortingTests {
  @Test func `levels come into the order of text and codes go with them`() {
    #expect(LevelSorting.sorted([0, 1, 2, -1, 0], ["c", "a", "b"]) == .codes([2, 0, 1, -1, 2], levels: ["a", "b", "c"]))
    #expect(LevelSorting.sorted([1, 0, -1], ["a", "b"]) == .codes([1, 0, -1], levels: ["a", "b"]))
  }

  @Test func `texts and numbers become codes of their sorted levels`() {
    #expect(LevelSorting.interned(["b", nil, "a", "b"]) == .codes([1, -1, 0, 1], levels: ["a", "b"]))
    #expect(LevelSorting.interned([10, 9, .nan, 10, -1]) == .codes([2, 1, -1, 2, 0], levels: ["-1", "9", "10"]))
    #expect(LevelSorting.interned([0.0, -0.0]) == .codes([0, 0], levels: ["0"]), "there is one zero")
  }

  @Test(arguments: [
    (3, "3"), (-2, "-2"), (0.5, "0.5"), (1e14, "100000000000000"), (1e15, "1000000000000000"), (9_007_199_254_740_992, "9007199254740992"),
    (1e16, "1e+16"), (0.1, "0.1")
  ])
  func `a number is written as short as it can be`(number: Double, text: String) { #expect(LevelSorting.text(number) == text) }

  @Test func `every cell keeps its text`() {
    let levels = ["z", "あ", "10", "9", "b", ""], codes = (0..<60).map { Int32($0 * 7 % 6) }
    guard case .codes(let sorted, let names) = LevelSorting.sorted(codes, levels) else { return }
    #expect(zip(codes, sorted).allSatisfy { levels[Int($0)] == names[Int($1)] } && names == levels.sorted())
  }
}
