import Tabular
import Testing

@Suite struct ColumnTests {
  @Test func `any column can be taken as a category, numbers in the order of numbers`() {
    let numbers = Column(name: "n", kind: .number, storage: .numbers([10, 9, .nan, 10, 2.5]))
    #expect(numbers.asCategory.storage == .codes([2, 1, -1, 2, 0], levels: ["2.5", "9", "10"]))
    let texts = Column(name: "t", kind: .text, storage: .texts(["b", nil, "a", "b"]))
    #expect(texts.asCategory.storage == .codes([1, -1, 0, 1], levels: ["a", "b"]))
    let keys = Column(name: "k", kind: .key, storage: .codes([0, 1, -1, 0], levels: ["z", "a"]))
    #expect(keys.asCategory.storage == .codes([1, 0, -1, 1], levels: ["a", "z"]))
    let days = Column(name: "d", kind: .date, storage: .days([1, Column.missingDay, 0]))
    #expect(days.asCategory.storage == .codes([1, -1, 0], levels: ["1970-01-01", "1970-01-02"]))
  }

  @Test func `missing, distinct and level counts agree with the values`() {
    let numbers = Column(name: "n", kind: .number, storage: .numbers([0, -0.0, .nan, 3]))
    #expect(numbers.missingCount == 1 && numbers.distinctCount == 2 && numbers.rows == 4)
    let codes = Column(name: "c", kind: .category, storage: .codes([0, 1, -1, 0], levels: ["z", "a", "unused"]))
    #expect(codes.missingCount == 1 && codes.distinctCount == 2)
    #expect(codes.levelCounts.map(\.level) == ["a", "unused", "z"] && codes.levelCounts.map(\.count) == [1, 0, 2])
    let texts = Column(name: "t", kind: .text, storage: .texts(["b", nil, "a", "b"]))
    #expect(texts.levelCounts.map(\.count) == [1, 2] && texts.distinctCount == 2)
    #expect((0..<4).map { texts.text(row: $0) } == ["b", nil, "a", "b"] && numbers.text(row: 3) == "3" && numbers.text(row: 2) == nil)
  }
}
