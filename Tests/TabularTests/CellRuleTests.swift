import Testing

@testable import Tabular

struct CellRuleTests {
  private func rule(
    _ type: DictionaryItem.ValueType, codes: KeyValuePairs<String, String> = [:], missing: KeyValuePairs<String, String> = [:]
  )
    -> CellRule
  {
    var item = DictionaryItem(id: "x", type: type)
    item.codes = codes.map { .init(code: $0.key, label: $0.value) }
    item.missingCodes = missing.map { .init(code: $0.key, reason: $0.value) }
    return CellRule(field: 3, item: item)
  }

  @Test(arguments: DictionaryItem.ValueType.allCases) func `the kind is that of the dictionary`(type: DictionaryItem.ValueType) {
    let rule = rule(type)
    #expect("\(rule.kind)" == type.rawValue && rule.field == 3 && rule.name == "x" && !rule.isUnique)
  }

  @Test func `codes of missing values are known as texts, and as numbers where they are`() {
    let rule = rule(.count, missing: ["-1": "refused", "-9": "unknown", "欠": "refused"])
    #expect(rule.reasonNames == ["refused", "unknown"])
    #expect(rule.missingTexts == ["-1": 2, "-9": 3, "欠": 2], "2 is the first named reason")
    #expect(rule.missingNumbers.map(\.value) == [-1, -9] && rule.missingNumbers.map(\.reason) == [2, 3])
  }

  @Test func `a category has levels, a flag is 0 or 1, a step has its numbers`() {
    #expect(rule(.category, codes: ["a": "A", "1": "B"]).levels == ["a", "1"] && rule(.category, codes: ["a": "A"]).numbers.isEmpty)
    #expect(rule(.flag).numbers == [0, 1])
    let flag = rule(.flag, codes: ["あり": "1", "なし": "0", "2": "不明"])
    #expect(flag.numberOfText == ["あり": 1, "なし": 0] && flag.numbers == [0, 1, 1, 0, 2])
    let steps = rule(.ordinal, codes: ["1": "低", "2": "高", "A": "3"])
    #expect(steps.numbers == [1, 2, 3] && steps.numberOfText == ["A": 3] && steps.levels.isEmpty)
  }

  @Test func `codes of a number stand for numbers and limit nothing`() {
    let rule = rule(.number, codes: ["K": "1.5", "x": "no number"])
    #expect(rule.numberOfText == ["K": 1.5] && rule.numbers.isEmpty)
  }
}
