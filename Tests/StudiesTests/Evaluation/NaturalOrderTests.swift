import Testing

@testable import Studies

struct NaturalOrderTests {
  @Test(arguments: [
    ["1", "2", "10", "11"], ["学校2", "学校10", "学校10分校", "学校11"], ["", "0", "07", "7", "8", "あ"], ["1年2組", "1年12組", "2年1組"],
    ["99999999999999999999998", "99999999999999999999999", "100000000000000000000000"]
  ]) func `numbers within names are ordered by size`(_ names: [String]) {
    for k in names.indices {
      for j in names.indices where names[k] != names[j] { #expect(NaturalOrder.precedes(names[k], names[j]) == (k < j)) }
      #expect(!NaturalOrder.precedes(names[k], names[k]))
    }
  }
}
